using Microsoft.AspNetCore.SignalR;

namespace InFiConD.Api.Access;

/// <summary>Who may do what: declared by every route and hub method, decided by <see cref="IAccess"/>, enforced in one place.</summary>
internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<IAccess, OwnerAccess>()
        .AddSingleton<StreamProjects>()
        .AddSingleton<AccessGuard>()
        .AddSingleton<HubAccess>()
        .AddScoped<Caller>()
        .Configure<HubOptions>(options => options.AddFilter<HubAccess>());

    /// <summary>After the caller is known, before any route runs.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<AccessGate>();
    }
}
