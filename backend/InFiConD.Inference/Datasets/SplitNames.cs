using System.Text.RegularExpressions;

namespace InFiConD.Inference.Datasets;

/// <summary>The three splits and what other tools call them.</summary>
public static partial class SplitNames
{
    private static readonly HashSet<string> Fillers =
    [
        "SET", "SETS", "DATA", "DATASET", "SPLIT", "IMAGE", "IMAGES", "IMG", "IMGS", "PICTURES", "PHOTOS", "FOLDER", "SEG",
        "INSTANCES", "ANNOTATIONS", "COCO", "INFO", "LABELS", "PERSON", "KEYPOINTS",
    ];

    /// <summary>
    /// <c>distil</c>, <c>tune</c> or <c>lockbox</c>, also as others write them: train, training_set, val2017, Validation, dev, test-images and so
    /// on, whatever the case. Null for anything else.
    /// </summary>
    public static string? Parse(string name)
    {
        if (name is null)
            return null;
        var words = Letters().Matches(name.ToUpperInvariant()).Select(word => word.Value).Where(word => !Fillers.Contains(word)).ToArray();
        return words is [var only] ? Word(only) : null;
    }

    /// <summary>The first split among the folders of a path; the file's own name does not count.</summary>
    internal static string? OfFolders(string path) => path.Split('/')[..^1].Select(Parse).FirstOrDefault(split => split is not null);

    /// <summary>The guarded one of two splits: what is in the lockbox is never fitted on.</summary>
    internal static string Stricter(string left, string right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(string split) => split switch { "lockbox" => 2, "tune" => 1, _ => 0 };

    private static string? Word(string word) => word switch
    {
        "DISTIL" or "DISTILL" or "TRAIN" or "TRAINING" or "TRAINSET" or "TRAININGSET" or "TRN" => "distil",
        "TUNE" or "VAL" or "VALID" or "VALIDATION" or "VALSET" or "VALIDATIONSET" or "DEV" or "DEVEL" or "EVAL" or "EVALUATION" => "tune",
        "LOCKBOX" or "TEST" or "TESTING" or "TESTSET" or "TESTINGSET" or "TST" or "HOLDOUT" => "lockbox",
        _ => null,
    };

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
