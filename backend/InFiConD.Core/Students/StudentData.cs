namespace InFiConD.Core.Students;

/// <summary>Everything a fit, a preview or an evaluation of one ensemble reads: loaded once, shared, never changed.</summary>
/// <param name="Concepts">The vocabulary [d].</param>
/// <param name="Classes">Names of the classes [k].</param>
/// <param name="Distil">Images that students are fitted on.</param>
/// <param name="Tune">Images that they are watched on.</param>
public sealed record StudentData(IReadOnlyList<string> Concepts, IReadOnlyList<string> Classes, SplitData Distil, SplitData Tune) : IDisposable
{
    /// <summary>Threads that one computation on it may use.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Memory held, nearly.</summary>
    public long Bytes => Distil.X.Bytes + Tune.X.Bytes + (8L * Classes.Count * (Distil.Count + Tune.Count));

    /// <summary>A split by its name in the API; null for any other, the lockbox too.</summary>
    public SplitData? Split(string name) => name switch { "tune" => Tune, "distil" => Distil, _ => null };

    /// <summary>Gives the concept maps back, once no fit uses them any more.</summary>
    public void Dispose()
    {
        Distil.X.Dispose();
        Tune.X.Dispose();
    }
}
