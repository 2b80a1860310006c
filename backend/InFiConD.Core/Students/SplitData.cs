using System.Text;
using InFiConD.Core.Audit;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

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

    private readonly Lazy<string> _fingerprint = new(() => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', Keys))));

    /// <summary>Which images these are, in which order: the hash of their keys.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Images.</summary>
    public int Count => Keys.Count;

    /// <summary>Row of an image; null when it is not in this split.</summary>
    public int? RowOf(string key) => _rows.Value.TryGetValue(key, out var row) ? row : null;
}
