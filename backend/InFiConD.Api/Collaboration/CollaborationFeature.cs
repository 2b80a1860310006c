using System.Text.Json;
using System.Text.Json.Serialization;
using InFiConD.Api.Access;

namespace InFiConD.Api.Collaboration;

/// <summary>What several people see of each other, live.</summary>
internal static class CollaborationFeature
{
    public static IServiceCollection AddCollaboration(this IServiceCollection services)
    {
        services.AddSignalR().AddJsonProtocol(options =>
            options.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddHostedService<LiveRelay>();
        return services;
    }

    public static void MapCollaboration(this WebApplication app) => app
        .MapHub<LiveHub>("/hubs/live", options => options.CloseOnAuthenticationExpiration = true)
        .RequireAuthorization()
        .Needs(Resource.Session);
}
