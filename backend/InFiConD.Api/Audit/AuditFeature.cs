using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;

namespace InFiConD.Api.Audit;

/// <summary>The audit trail: the raw log and the proof that it was not altered.</summary>
internal static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services, HostContext host)
    {
        if (host.Settings.RunsJobs) services.AddHostedService<WeeklyScrub>();
        return services
            .AddView<ReplayViewProjection, ReplayView>()
            .AddView<ScrubViewProjection, ScrubView>()
            .AddSingleton<IJobHandler, ReplayJob>()
            .AddSingleton<IJobHandler, ScrubJob>()
            .AddScoped<WeeklyScrub.Asker>();
    }

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Audit");
        ReadEvents.Map(routes);
        VerifyStream.Map(routes);
        StartReplay.Map(routes);
        ReadReplay.Map(routes);
        StartScrub.Map(routes);
        ReadScrub.Map(routes);
        return api;
    }
}
