namespace InFiConD.Api.Projects;

/// <summary>Projects: what everything else belongs to.</summary>
internal static class ProjectsFeature
{
    public static IEndpointRouteBuilder MapProjects(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Projects");
        CreateProject.Map(routes);
        ReadProjects.Map(routes);
        return api;
    }
}
