using InFiConD.Api.Jobs;

namespace InFiConD.Api.Distillation;

/// <summary>Students: distilled, versioned, looked at.</summary>
internal static class DistillationFeature
{
    public static IServiceCollection AddDistillation(this IServiceCollection services) => services
        .AddSingleton<StudentDataCache>()
        .AddSingleton<WeightsStore>()
        .AddSingleton<VersionAnswers>()
        .AddSingleton<ExactSolver>()
        .AddSingleton<Lineages>()
        .AddScoped<EnsembleReader>()
        .AddHostedService<SolverWarmUp>()
        .AddSingleton<IJobHandler, DistilJob>();

    public static IEndpointRouteBuilder MapDistillation(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Students");
        CreateEnsemble.Map(routes);
        ReadEnsembles.Map(routes);
        ReadVersions.Map(routes);
        ReadStudent.Map(routes);
        ReadSubset.Map(routes);
        ExplainImage.Map(routes);
        CompareVersions.Map(routes);
        DownloadWeights.Map(routes);
        Provenance.ReadTimeline.Map(routes);
        return api;
    }
}
