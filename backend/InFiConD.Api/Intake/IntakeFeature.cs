namespace InFiConD.Api.Intake;

/// <summary>How files come in, whatever they are: server folders, zips, forms with arrays.</summary>
internal static class IntakeFeature
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services.AddSingleton<InputTrees>().AddSingleton<UploadTickets>();

    public static IEndpointRouteBuilder MapIntake(this IEndpointRouteBuilder api)
    {
        ListServerFolders.Map(api.MapGroup("").WithTags("Datasets"));
        return api;
    }
}
