namespace InFiConD.Inference.Bundles;

/// <summary>What a teacher's output holds.</summary>
public enum Activation
{
    /// <summary>Logits.</summary>
    None,

    /// <summary>Probabilities of independent classes; turned back by ln(p / (1 - p)).</summary>
    Sigmoid,

    /// <summary>Probabilities that sum to one; turned back by ln(p / (1 - p)) per class.</summary>
    Softmax,
}

/// <summary>
/// How an output with scores at many places of an image, a segmentation map or a detector's boxes, becomes one score a class: the largest over all places.
/// </summary>
/// <param name="Skip">Numbers before the first class at each place, such as four of a box.</param>
/// <param name="Objectness">Which of them every class is multiplied by; null for none.</param>
public sealed record PlacesReduction(int Skip = 0, int? Objectness = null);

/// <summary>A teacher bundle (schema <c>inficond.teacher/1</c>).</summary>
/// <param name="Name">For people.</param>
/// <param name="Licence">Kept and shown.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Image">The model.</param>
/// <param name="Output">The output: [N, k], [N, k, 1, 1], or scores at many places, see <paramref name="Reduce"/>.</param>
/// <param name="Activation">What the output holds.</param>
/// <param name="Labels">A text file with one class name a line.</param>
/// <param name="Reduce">For [N, k, H, W], [N, places, skip + k] or [N, skip + k, places].</param>
public sealed record TeacherManifest(
    string Name, string Licence, string? Source, ImageModelSpec Image, string Output, Activation Activation, string Labels,
    PlacesReduction? Reduce = null)
{
    /// <summary>Name of the manifest in its bundle.</summary>
    public const string FileName = "teacher.json";

    /// <summary>Places of fields that are not known and were passed over.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Files that the manifest refers to.</summary>
    public IEnumerable<string> Files => [Image.File, Labels];
}
