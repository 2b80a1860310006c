using InFiConD.Api.Hosting;
using InFiConD.Api.Jobs;

namespace InFiConD.Api.Datasets;

/// <summary>Photographs: brought in, listed, served, and given ground truth and splits.</summary>
internal static class DatasetsFeature
{
    public static IServiceCollection AddDatasets(this IServiceCollection services) => services
        .AddSingleton<InputTrees>()
        .AddSingleton<RenditionStore>()
        .AddSingleton<ManifestCache>()
        .AddSingleton<PictureIndexes>()
        .AddScoped<Pictures>()
        .AddSingleton<PhotoReader>()
        .AddSingleton<IJobHandler, ImportDatasetJob>();

    public static IEndpointRouteBuilder MapDatasets(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Datasets");
        ServerFolders.Map(routes);
        ImportDataset.Map(routes, host.Settings);
        ReadDatasets.Map(routes);
        ListImages.Map(routes);
        ServeImage.Map(routes);
        ReviseDataset.Map(routes);
        return api;
    }
}
