namespace InFiConD.Api.Tuning;

/// <summary>How previews keep up with a slider.</summary>
/// <param name="SketchFrom">
/// Numbers in the map of <c>distil</c> from which on a sketch is offered: there exact answers begin to take over 100 ms on two cores.
/// </param>
internal sealed record PreviewSettings(long SketchFrom = 40_000_000);
