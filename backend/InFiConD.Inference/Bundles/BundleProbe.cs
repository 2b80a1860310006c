using System.Diagnostics;
using InFiConD.Core;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Tables;
using InFiConD.Inference.Text;

namespace InFiConD.Inference.Bundles;

/// <summary>What a probe saw of an extractor.</summary>
/// <param name="PatchHeight">Rows of the patch grid; null without one.</param>
/// <param name="PatchWidth">Columns of the patch grid; null without one.</param>
/// <param name="Dimension">Length of the embeddings.</param>
/// <param name="Words">Words of a closed list, in order; null when any phrase is taken.</param>
/// <param name="MsPerImage">Median time of one image, in milliseconds, resizing included, first run left out.</param>
/// <param name="Provider">What ran it.</param>
public sealed record ExtractorProbe(int? PatchHeight, int? PatchWidth, int Dimension, IReadOnlyList<string>? Words, double MsPerImage, Provider Provider);

/// <summary>What a probe saw of a teacher.</summary>
/// <param name="Labels">Class names, in the order of the logits.</param>
/// <param name="MsPerImage">Median time of one image, in milliseconds, resizing included, first run left out.</param>
/// <param name="Provider">What ran it.</param>
public sealed record TeacherProbe(IReadOnlyList<string> Labels, double MsPerImage, Provider Provider);

/// <summary>Tries an imported bundle on drawn pictures and refuses it, with the reason, when it does not do what its manifest says.</summary>
public static class BundleProbe
{
    private const float LeastDifference = 1e-6f;

    /// <summary>Graphics cards add in an order of their own each time.</summary>
    private const float MostUnrest = 1e-3f;

    /// <summary>Loads an extractor, embeds pictures, encodes words, checks the parity samples.</summary>
    /// <param name="manifest">The bundle's manifest.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run it.</param>
    public static Result<ExtractorProbe> Extractor(ExtractorManifest manifest, Func<string, string> locate, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (!PatchExtractor.Open(manifest, locate, settings).TryGet(out var extractor, out var rejection))
            return rejection;
        using (extractor)
        {
            if (!Try("extractor", "embedding", extractor.Embed, embedding => embedding.Patches?.Values ?? embedding.Global!).TryGet(out var run, out rejection))
                return rejection;
            if (!TextEncoders.Open(manifest, locate, settings).TryGet(out var text, out rejection))
                return rejection;
            using (text)
            {
                rejection = CheckWords(text) ?? ParityCheck.Run(manifest, extractor, text, locate);
                var grid = run.Results[0].Patches;
                return rejection is null
                    ? new ExtractorProbe(grid?.Height, grid?.Width, manifest.Dimension, text.ClosedWords, run.MsPerImage, extractor.Provider)
                    : rejection;
            }
        }
    }

    /// <summary>Loads a teacher and its labels and computes logits of pictures.</summary>
    /// <param name="manifest">The bundle's manifest.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run it.</param>
    public static Result<TeacherProbe> Teacher(TeacherManifest manifest, Func<string, string> locate, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(locate);
        using var file = File.OpenRead(locate(manifest.Labels));
        if (!NameList.ReadNumbered(file, "class").TryGet(out var labels, out var rejection))
            return rejection with { Message = $"Labels: {rejection.Message}", Field = "labels" };
        if (!TeacherModel.Open(manifest, labels.Length, locate, settings).TryGet(out var teacher, out rejection))
            return rejection;
        using (teacher)
        {
            return Try("teacher", "logits", teacher.Logits, logits => logits).TryGet(out var run, out rejection)
                ? new TeacherProbe(labels, run.MsPerImage, teacher.Provider)
                : rejection;
        }
    }

    /// <summary>Each drawn picture once, the first one twice: its two answers must agree, and different pictures must have different ones.</summary>
    private static Result<(IReadOnlyList<T> Results, double MsPerImage)> Try<T>(
        string who, string what, Func<IReadOnlyList<RgbImage>, Result<IReadOnlyList<T>>> model, Func<T, float[]> values)
    {
        var (results, times) = (new List<T>(), new List<double>());
        foreach (var image in ProbeImages.All.Prepend(ProbeImages.All[0]))
        {
            var start = Stopwatch.GetTimestamp();
            if (!model([image]).TryGet(out var result, out var rejection))
                return rejection;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            results.AddRange(result);
        }
        if (!IsSteady(values(results[0]), values(results[1])))
            return new Rejection("model-random", $"The {who} gives different {what} for the same picture shown twice: something in it is random, such as a Dropout left in training mode. Export it in evaluation mode (model.eval()).", "image.file");
        return AreAlike(results[1..], values)
            ? new Rejection("model-constant", $"The {who} gives the same {what} for different pictures.", "image.file")
            : (results[1..], times[1..].Order().ElementAt(ProbeImages.All.Count / 2));
    }

    private static bool IsSteady(float[] first, float[] second) =>
        first.Length == second.Length && first.Zip(second).All(pair => Math.Abs(pair.First - pair.Second) <= MostUnrest * Math.Max(1, Math.Abs(pair.First)));

    private static bool AreAlike<T>(IReadOnlyList<T> results, Func<T, float[]> values)
    {
        var first = values(results[0]);
        return results.Skip(1).Select(values).All(other => other.Length == first.Length && first.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < LeastDifference));
    }

    private static Rejection? CheckWords(TextEncoder text)
    {
        var words = text.ClosedWords ?? ["a cat", "a train"];
        if (!text.Encode(words).TryGet(out var vectors, out var rejection))
            return rejection;
        if (vectors.Length != words.Count * text.Dimension)
            return new Rejection("model-output", $"The text encoder gives {vectors.Length / words.Count} numbers a word, the manifest says dimension {text.Dimension}.", "dimension");
        var alike = words.Count > 1 && Enumerable.Range(0, text.Dimension).All(d => Math.Abs(vectors[d] - vectors[text.Dimension + d]) < LeastDifference);
        return alike ? new Rejection("model-constant", $"'{words[0]}' and '{words[1]}' have the same vector.", "text") : null;
    }
}
