using InFiConD.Api.Hosting;
using InFiConD.Api.Jobs;

namespace InFiConD.Api.Extractors;

/// <summary>Extractor bundles: brought in, tried, listed.</summary>
internal static class ExtractorsFeature
{
    public static IServiceCollection AddExtractors(this IServiceCollection services) => services
        .AddSingleton<BundleStore>()
        .AddSingleton<Words>()
        .AddSingleton<IJobHandler, ImportExtractorJob>();

    public static IEndpointRouteBuilder MapExtractors(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Extractors");
        ImportExtractor.Map(routes, host.Settings);
        ReadExtractors.Map(routes);
        return api;
    }
}
