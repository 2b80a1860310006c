using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;

namespace InFiConD.Api.Extractors;

/// <summary>Extractor bundles: brought in, tried, listed.</summary>
internal static class ExtractorsFeature
{
    public static IServiceCollection AddExtractors(this IServiceCollection services) => services
        .AddView<ExtractorViewProjection, ExtractorView>()
        .AddSingleton<Words>()
        .AddSingleton<IJobHandler, ImportExtractorJob>();

    public static IEndpointRouteBuilder MapExtractors(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Extractors");
        ImportBundle.Map(routes, host.Settings, ImportExtractor.Import);
        InspectBundle.Map(routes, host.Settings, ImportExtractor.Import);
        ReadExtractors.Map(routes);
        return api;
    }
}
