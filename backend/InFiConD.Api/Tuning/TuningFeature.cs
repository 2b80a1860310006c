using InFiConD.Api.Distillation;
using InFiConD.Api.Jobs;

namespace InFiConD.Api.Tuning;

/// <summary>Tuning: preview, commit, withdraw, dismiss.</summary>
internal static class TuningFeature
{
    public static IServiceCollection AddTuning(this IServiceCollection services) => services
        .AddTimelineActs(TuningTimeline.Describe)
        .AddScoped<Stale>()
        .AddSingleton<BaseStudents>()
        .AddSingleton(new PreviewSettings())
        .AddSingleton<IJobHandler, RefitJob>();

    public static IEndpointRouteBuilder MapTuning(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Tuning");
        PreviewTuning.Map(routes);
        CommitTuning.Map(routes);
        WithdrawTuning.Map(routes);
        DismissTuning.Map(routes);
        return api;
    }
}
