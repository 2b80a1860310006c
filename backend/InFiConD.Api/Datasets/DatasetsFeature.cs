using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using Marten;

namespace InFiConD.Api.Datasets;

/// <summary>Photographs: brought in, listed, served, and given ground truth and splits.</summary>
internal static class DatasetsFeature
{
    public static IServiceCollection AddDatasets(this IServiceCollection services) => services
        .AddView<DatasetViewProjection, DatasetView>()
        .AddSingleton(new ProjectCount("datasets", (session, project, ct) => session.Query<DatasetView>().CountAsync(d => d.ProjectId == project, ct)))
        .AddSingleton<RenditionStore>()
        .AddSingleton<ManifestCache>()
        .AddSingleton<PictureIndexes>()
        .AddScoped<Pictures>()
        .AddSingleton<PhotoReader>()
        .AddSingleton<IJobHandler, ImportDatasetJob>();

    public static IEndpointRouteBuilder MapDatasets(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Datasets");
        ImportDataset.Map(routes, host.Settings);
        InspectDataset.Map(routes, host.Settings);
        ReadDatasets.Map(routes);
        ListImages.Map(routes);
        ReadImage.Map(routes);
        ReviseDataset.Map(routes);
        return api;
    }
}
