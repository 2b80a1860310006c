using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using Marten;

namespace InFiConD.Api.Concepts;

/// <summary>Concept maps: extracted or brought ready-made, searched, illustrated, downloaded.</summary>
internal static class ConceptsFeature
{
    public static IServiceCollection AddConcepts(this IServiceCollection services) => services
        .AddView<ConceptMapViewProjection, ConceptMapView>()
        .AddSingleton(new ProjectCount("conceptMaps", (session, project, ct) => session.Query<ConceptMapView>().CountAsync(m => m.ProjectId == project, ct)))
        .AddSingleton<ConceptMapCache>()
        .AddSingleton<ConceptStatistics>()
        .AddScoped<MapOpener>()
        .AddSingleton<IJobHandler, ExtractConceptsJob>()
        .AddSingleton<IJobHandler, ImportConceptMapJob>();

    public static IEndpointRouteBuilder MapConcepts(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Concepts");
        CreateConceptMap.Map(routes, host.Settings);
        ReadConceptMaps.Map(routes);
        ListConcepts.Map(routes);
        ReadExemplars.Map(routes);
        DownloadConceptMap.Map(routes);
        return api;
    }
}
