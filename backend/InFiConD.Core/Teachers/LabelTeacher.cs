using InFiConD.Core.Datasets;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Teachers;

/// <summary>
/// The labels of images as the teacher of students: a positive has the probability 1 - s, a negative s, and the logit is ln(p / (1 - p)), where s is the
/// smoothing (Szegedy et al. 2016). An image whose every label is unknown is left out; an unknown label beside known ones gets the mean of its class
/// over the known images of the distil split, so that it pulls the class nowhere.
/// </summary>
/// <param name="Keys">Images that have a label, in the manifest's order.</param>
/// <param name="Logits">[images, classes], classes in the manifest's order.</param>
/// <param name="LeftOut">Images without any known label.</param>
/// <param name="Filled">Unknown labels of labelled images, which got their class's mean.</param>
public sealed record LabelTeacher(IReadOnlyList<string> Keys, float[] Logits, int LeftOut, int Filled)
{
    /// <summary>s where nobody says.</summary>
    public const double UsualSmoothing = 0.02;

    /// <summary>The largest s: with more, positives would hardly differ from negatives.</summary>
    public const double MostSmoothing = 0.49;

    /// <summary>Certain labels (s = 0) have logits of plus or minus this.</summary>
    public const double LargestLogit = 15;

    /// <summary>Refused where no image has a label.</summary>
    /// <param name="manifest">Images and their labels.</param>
    /// <param name="smoothing">s, from 0 to <see cref="MostSmoothing"/>.</param>
    public static Result<LabelTeacher> Of(ImageManifest manifest, double smoothing)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (!(smoothing >= 0 && smoothing <= MostSmoothing))
            return new Rejection("smoothing-invalid", $"smoothing must be between 0 and {MostSmoothing}; {UsualSmoothing} is a good start.", "smoothing");
        var classes = manifest.Classes.Count;
        ManifestImage[] labelled = [.. manifest.Images.Where(image => image.Unknown.Count < classes)];
        if (labelled.Length == 0)
        {
            return new Rejection(
                "labels-missing", "No image of this dataset has a label, so labels can't be the teacher: bring labels to the dataset, or let words or a model teach.", "datasetId");
        }

        var shares = Shares(labelled, classes);
        var (logits, filled) = (new float[labelled.Length * classes], 0);
        for (var row = 0; row < labelled.Length; row++)
        {
            var image = labelled[row];
            var target = logits.AsSpan(row * classes, classes);
            target.Fill(Logit(0, smoothing));
            foreach (var c in image.Positive) target[c] = Logit(1, smoothing);
            foreach (var c in image.Unknown) target[c] = Logit(shares[c], smoothing);
            filled += image.Unknown.Count;
        }

        return new LabelTeacher([.. labelled.Select(image => image.Key)], logits, manifest.Images.Count - labelled.Length, filled);
    }

    /// <summary>Per class the share of positives among the images of the distil split whose label is known; one half where none is.</summary>
    private static double[] Shares(ManifestImage[] images, int classes)
    {
        var (known, positive) = (new int[classes], new int[classes]);
        foreach (var image in images.Where(image => image.Split == Split.Distil))
        {
            for (var c = 0; c < classes; c++) known[c]++;
            foreach (var c in image.Unknown) known[c]--;
            foreach (var c in image.Positive) positive[c]++;
        }

        return [.. known.Zip(positive, (all, yes) => all == 0 ? 0.5 : (double)yes / all)];
    }

    private static float Logit(double share, double smoothing)
    {
        var p = smoothing + (share * (1 - (2 * smoothing)));
        return p <= 0 ? (float)-LargestLogit : p >= 1 ? (float)LargestLogit
            : (float)Math.Clamp(Elementary.Log(p) - Elementary.Log(1 - p), -LargestLogit, LargestLogit);
    }
}
