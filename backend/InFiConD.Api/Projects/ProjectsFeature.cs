using InFiConD.Api.Provenance;

namespace InFiConD.Api.Projects;

/// <summary>Projects: what everything else belongs to.</summary>
internal static class ProjectsFeature
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddView<ProjectViewProjection, ProjectView>()
        .AddScoped<ProjectAnswers>();

    public static IEndpointRouteBuilder MapProjects(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Projects");
        CreateProject.Map(routes);
        ReadProjects.Map(routes);
        return api;
    }
}
