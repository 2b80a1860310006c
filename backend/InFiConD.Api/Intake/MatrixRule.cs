using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Intake;

/// <summary>What an uploaded matrix must be.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Columns">File with a name for each column.</param>
/// <param name="Column">What a column stands for.</param>
/// <param name="Take">What becomes of a value; null where it may not stand in the matrix.</param>
/// <param name="Expected">That rule in words.</param>
/// <param name="AsksForProbabilities">Whether a matrix that seems to hold probabilities is asked about.</param>
internal sealed record MatrixRule(string File, string Columns, string Column, Func<float, float?> Take, string Expected, bool AsksForProbabilities = false)
{
    public const string Images = "images.txt";

    /// <summary>How far rounding may carry a cosine beyond 0 and 1; float16 has steps of about that size there.</summary>
    private const float Rounding = 1e-3f;

    public static readonly MatrixRule ConceptMap = new("X.npy", "concepts.txt", "concept", Presence, "numbers from 0 to 1");

    private static readonly MatrixRule Unsaid = new("logits.npy", "labels.txt", "class", value => float.IsFinite(value) ? value : null, "finite numbers", true);

    /// <summary>Teacher logits, or probabilities that are turned back to them.</summary>
    /// <param name="activation">What a person says was applied to them; null where nobody said.</param>
    public static MatrixRule Logits(Activation? activation) => activation switch
    {
        null => Unsaid,
        Activation.None => Unsaid with { AsksForProbabilities = false },
        _ => Unsaid with { Take = Logit, Expected = "probabilities from 0 to 1", AsksForProbabilities = false },
    };

    private static float? Presence(float value) => value is >= -Rounding and <= 1 + Rounding ? Math.Clamp(value, 0, 1) : null;

    private static float? Logit(float value)
    {
        if (Presence(value) is not { } p) return null;
        return (float)Math.Clamp(Math.Log(p) - Math.Log(1 - (double)p), -TeacherModel.LargestLogit, TeacherModel.LargestLogit);
    }
}
