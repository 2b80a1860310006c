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

/// <summary>A teacher bundle (schema <c>inficond.teacher/1</c>).</summary>
/// <param name="Name">For people.</param>
/// <param name="Licence">Kept and shown.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Image">The model.</param>
/// <param name="Output">The output [N, k].</param>
/// <param name="Activation">What the output holds.</param>
/// <param name="Labels">A text file with one class name a line.</param>
public sealed record TeacherManifest(
    string Name, string Licence, string? Source, ImageModelSpec Image, string Output, Activation Activation, string Labels)
{
    /// <summary>Name of the manifest in its bundle.</summary>
    public const string FileName = "teacher.json";

    /// <summary>Files that the manifest refers to.</summary>
    public IEnumerable<string> Files => [Image.File, Labels];
}
