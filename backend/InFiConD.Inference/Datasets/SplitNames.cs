namespace InFiConD.Inference.Datasets;

/// <summary>The three splits and what other tools call them.</summary>
public static class SplitNames
{
    /// <summary><c>distil</c>, <c>tune</c> or <c>lockbox</c> (also train, val / valid / validation, test), whatever the case; null for anything else.</summary>
    public static string? Parse(string name) => name?.Trim().ToUpperInvariant() switch
    {
        "DISTIL" or "DISTILL" or "TRAIN" or "TRAINING" => "distil",
        "TUNE" or "VAL" or "VALID" or "VALIDATION" => "tune",
        "LOCKBOX" or "TEST" => "lockbox",
        _ => null,
    };
}
