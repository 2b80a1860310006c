using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Training;

namespace InFiConD.Api.Hosting;

/// <summary>What this installation is and may do, for people who wonder where it runs.</summary>
internal static class ReadSystem
{
    // Choosing asks native code; it stays the same while the process runs.
    private static readonly Lazy<string> _provider = new(() => Provider.Choose(SessionSettings.Default).Name);

    public static void MapSystem(this IEndpointRouteBuilder api) => api.MapGet("/system", (Settings settings) => new SystemInfo(
            typeof(ReadSystem).Assembly.GetName().Version!.ToString(3), _provider.Value, settings.Threads, settings.ImportRoots, PaperMode()))
        .Needs(Resource.Installation)
        .WithName("GetSystem")
        .WithSummary("What this installation is and may do.").WithTags("System").Produces<SystemInfo>().ProducesProblem(401);

    // Says what is known without loading libtorch; the first use of paper mode finds out for good.
    private static PaperModeInfo PaperMode()
    {
        var status = TorchRuntime.Expect();
        return new PaperModeInfo(status.Available, status.Reason);
    }

    /// <param name="Available">Whether students can be trained the paper's way.</param>
    /// <param name="Reason">Why not.</param>
    public sealed record PaperModeInfo(bool Available, string? Reason);

    /// <param name="Version">Of the program.</param>
    /// <param name="Provider">CPU or CUDA: what models run on in this process.</param>
    /// <param name="Threads">How many threads one heavy computation may use.</param>
    /// <param name="ImportRoots">Folders that imports from the server's disk may read.</param>
    /// <param name="PaperMode">Whether the trainer "sgd" can be used.</param>
    public sealed record SystemInfo(string Version, string Provider, int Threads, IReadOnlyList<string> ImportRoots, PaperModeInfo PaperMode);
}
