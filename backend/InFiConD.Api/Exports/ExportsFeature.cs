namespace InFiConD.Api.Exports;

/// <summary>Students taken out of the app.</summary>
internal static class ExportsFeature
{
    public static IEndpointRouteBuilder MapExports(this IEndpointRouteBuilder api)
    {
        ExportVersion.Map(api.MapGroup("").WithTags("Students"));
        return api;
    }
}
