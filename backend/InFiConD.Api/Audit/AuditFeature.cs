using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;

namespace InFiConD.Api.Audit;

/// <summary>The audit trail: the raw log and the proof that it was not altered.</summary>
internal static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddView<ReplayViewProjection, ReplayView>()
        .AddSingleton<IJobHandler, ReplayJob>();

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Audit");
        ReadEvents.Map(routes);
        VerifyStream.Map(routes);
        StartReplay.Map(routes);
        ReadReplay.Map(routes);
        return api;
    }
}
