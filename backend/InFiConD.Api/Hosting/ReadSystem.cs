using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Hosting;

/// <summary>What this installation is and may do, for people who wonder where it runs.</summary>
internal static class ReadSystem
{
    // Choosing asks native code; it stays the same while the process runs.
    private static readonly Lazy<string> _provider = new(() => Provider.Choose(SessionSettings.Default).Name);

    public static void MapSystem(this IEndpointRouteBuilder api) => api.MapGet("/system", (Settings settings) => new SystemInfo(
            typeof(ReadSystem).Assembly.GetName().Version!.ToString(3), _provider.Value, settings.Threads, settings.ImportRoots))
        .WithName("GetSystem").WithTags("System").Produces<SystemInfo>().ProducesProblem(401);

    /// <param name="Version">Of the program.</param>
    /// <param name="Provider">CPU or CUDA: what models run on in this process.</param>
    /// <param name="Threads">How many threads one heavy computation may use.</param>
    /// <param name="ImportRoots">Folders that imports from the server's disk may read.</param>
    public sealed record SystemInfo(string Version, string Provider, int Threads, IReadOnlyList<string> ImportRoots);
}
