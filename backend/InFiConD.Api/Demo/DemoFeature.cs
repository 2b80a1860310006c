using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;

namespace InFiConD.Api.Demo;

/// <summary>A project that comes with the program: seeded once, by ordinary commands and ordinary jobs, and again on request.</summary>
internal static class DemoFeature
{
    public static IServiceCollection AddDemo(this IServiceCollection services, HostContext host)
    {
        services.AddView<DemoViewProjection, DemoView>();
        services.AddSingleton<IDemoContent, RenderedScenes>();
        services.AddSingleton<DemoArchives>();
        services.AddSingleton<IJobHandler, RenderScenesJob>();
        services.AddScoped<OpenDemo>();
        services.AddScoped<StageRequests>();
        if (host.Settings is { ServesPeople: true, Demo: true }) services.AddHostedService<DemoSaga>();
        return services;
    }

    public static IEndpointRouteBuilder MapDemo(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Demo");
        ReadDemo.Map(routes);
        ResetDemo.Map(routes);
        return api;
    }
}
