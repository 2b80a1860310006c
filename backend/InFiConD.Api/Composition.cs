using InFiConD.Api.Hosting;

namespace InFiConD.Api;

/// <summary>Puts the capabilities together; the program and the tests both start from here.</summary>
public static class Composition
{
    /// <summary>Registers the services of every capability.</summary>
    public static void Configure(WebApplicationBuilder builder, HostContext context)
    {
    }

    /// <summary>Adds middleware and routes of every capability; a worker only gets health checks.</summary>
    public static void Map(WebApplication app, HostContext context)
    {
        app.MapGet("/health/live", () => Results.Ok());
    }
}
