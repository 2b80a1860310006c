using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Core.Students;
using InFiConD.Inference.Training;
using Marten;

namespace InFiConD.Api.Distillation;

/// <summary>Students: distilled, versioned, looked at.</summary>
internal static class DistillationFeature
{
    public static IServiceCollection AddDistillation(this IServiceCollection services) => services
        .AddView<EnsembleViewProjection, EnsembleView>()
        .AddView<ModelVersionProjection, ModelVersion>(store => store.Schema.For<ModelVersion>().Index(version => new { version.EnsembleId, version.Version }))
        .AddView<TimelineProjection, TimelineEntry>(store => store.Schema.For<TimelineEntry>()
            .Index(entry => new { entry.EnsembleId, entry.StreamVersion }).Index(entry => entry.JobId!).Index(entry => entry.TuningId!))
        .AddSingleton<TimelineActs>()
        .AddTimelineActs(DistillationTimeline.Describe)
        .AddSingleton(new ProjectCount("ensembles", (session, project, ct) => session.Query<EnsembleView>().CountAsync(s => s.ProjectId == project, ct)))
        .AddSingleton<StudentDataCache>()
        .AddSingleton<WeightsStore>()
        .AddSingleton<VersionAnswers>()
        .AddSingleton(Device)
        .AddSingleton(services => new StudentFitting(new ExactTrainer(), new PaperMode(), services.GetRequiredService<DeviceTrainer>()))
        .AddSingleton<Lineages>()
        .AddScoped<EnsembleReader>()
        .AddHostedService<SolverWarmUp>()
        .AddSingleton<IJobHandler, DistilJob>();

    private static DeviceTrainer Device(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<DeviceTrainer>>();
        return DeviceTrainer.OnCuda(
            services.GetRequiredService<Settings>().Solver,
            notice => log.Log(notice.IsWarning ? LogLevel.Warning : LogLevel.Information, "{Notice}", notice.Text));
    }

    public static IEndpointRouteBuilder MapDistillation(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Students");
        ReadLabelMatches.Map(routes);
        CreateEnsemble.Map(routes);
        ReadEnsembles.Map(routes);
        ReadVersions.Map(routes);
        ReadStudent.Map(routes);
        ReadSubset.Map(routes);
        ExplainImage.Map(routes);
        CompareVersions.Map(routes);
        DownloadWeights.Map(routes);
        ReadTimeline.Map(routes);
        return api;
    }
}
