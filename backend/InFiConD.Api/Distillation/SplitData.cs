using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;

namespace InFiConD.Api.Distillation;

/// <summary>
/// What average precision and decisions of one class are measured against on one split.
/// <paramref name="Known"/> lists the rows whose truth is known; <paramref name="Positive"/> [known] is that truth.
/// </summary>
public sealed record ClassTruth(ApReference Reference, int[] Known, bool[] Positive)
{
    public int Positives => Positive.Count(positive => positive);

    /// <summary>Values of the known rows only.</summary>
    public double[] Pick(double[] all) => Known.Length == all.Length ? all : [.. Known.Select(row => all[row])];
}

/// <summary>The images of one split, ready for the solver.</summary>
/// <param name="Keys">Image keys [n].</param>
/// <param name="Names">File names [n].</param>
/// <param name="X">Concept map rows [n, d].</param>
/// <param name="TeacherProbabilities">Per class [k][n].</param>
/// <param name="Truth">Per class.</param>
public sealed record SplitData(
    IReadOnlyList<string> Keys, IReadOnlyList<string> Names, FeatureMatrix X, double[][] TeacherProbabilities, ClassTruth[] Truth)
{
    private readonly Lazy<Dictionary<string, int>> _rows = new(() => Keys.Index().ToDictionary(item => item.Item, item => item.Index));

    public int Count => Keys.Count;

    /// <summary>Row of an image; null when it is not in this split.</summary>
    public int? RowOf(string key) => _rows.Value.TryGetValue(key, out var row) ? row : null;
}

/// <summary>Everything a fit, a preview or an evaluation of one ensemble reads: loaded once, shared, never changed.</summary>
public sealed record StudentData(IReadOnlyList<string> Concepts, IReadOnlyList<string> Classes, SplitData Distil, SplitData Tune) : IDisposable
{
    /// <summary>Threads that one computation on it may use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public long Bytes => Distil.X.Bytes + Tune.X.Bytes + 8L * Classes.Count * (Distil.Count + Tune.Count);

    public SplitData? Split(string name) => name switch { "tune" => Tune, "distil" => Distil, _ => null };

    public void Dispose()
    {
        Distil.X.Dispose();
        Tune.X.Dispose();
    }
}
