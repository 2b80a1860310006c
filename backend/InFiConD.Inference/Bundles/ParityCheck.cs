using InFiConD.Core;
using InFiConD.Inference.Images;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Text;

namespace InFiConD.Inference.Bundles;

/// <summary>Compares a bundle with the vectors that its original model gives: conversions to ONNX sometimes go wrong in silence.</summary>
internal static class ParityCheck
{
    /// <summary>Null when every sample reaches the least cosine.</summary>
    public static Rejection? Run(ExtractorManifest manifest, PatchExtractor extractor, TextEncoder text, Func<string, string> locate)
    {
        foreach (var sample in manifest.Parity?.Images ?? [])
        {
            if (!ImageCodec.Decode(File.ReadAllBytes(locate(sample.Sample))).TryGet(out var image, out var rejection)
                || !extractor.Embed([image]).TryGet(out var embedded, out rejection)
                || !Expected(locate(sample.Vector), sample, manifest.Dimension).TryGet(out var expected, out rejection))
                return rejection with { Field = "parity.images" };
            // One vector stands for the whole image, more for the patches row by row.
            var found = expected.Length == manifest.Dimension ? embedded[0].Global : embedded[0].Patches?.Values;
            if (found is null || found.Length != expected.Length)
                return new Rejection("parity-shape", $"The sample '{sample.Sample}' expects {expected.Length / manifest.Dimension} vector(s), the model gives {(found?.Length ?? 0) / manifest.Dimension}.", "parity.images");
            if (Compare(found, expected, manifest, sample, "parity.images") is { } wrong)
                return wrong;
        }
        foreach (var sample in manifest.Parity?.Texts ?? [])
        {
            if (!text.Encode([sample.Sample]).TryGet(out var found, out var rejection)
                || !Expected(locate(sample.Vector), sample, manifest.Dimension).TryGet(out var expected, out rejection))
                return rejection with { Field = "parity.texts" };
            if (found.Length != expected.Length)
                return new Rejection("parity-shape", $"The sample '{sample.Sample}' expects {expected.Length} numbers, the model gives {found.Length}.", "parity.texts");
            if (Compare(found, expected, manifest, sample, "parity.texts") is { } wrong)
                return wrong;
        }
        return null;
    }

    private static Result<float[]> Expected(string path, ParitySample sample, int dimension)
    {
        if (!NpyFile.ReadFloat32(File.OpenRead(path)).TryGet(out var array, out var rejection))
            return rejection;
        return array.Values.Length > 0 && array.Values.Length % dimension == 0
            ? array.Values
            : new Rejection("parity-shape", $"'{sample.Vector}' holds {array.Values.Length} numbers; vectors of {dimension} are expected.");
    }

    private static Rejection? Compare(float[] found, float[] expected, ExtractorManifest manifest, ParitySample sample, string field)
    {
        var d = manifest.Dimension;
        for (var start = 0; start < expected.Length; start += d)
        {
            var cosine = UnitVectors.Cosine(found.AsSpan(start, d), expected.AsSpan(start, d));
            if (!(cosine >= manifest.Parity!.MinCosine))
                return new Rejection("parity", $"For '{sample.Sample}' the model's vector {start / d} has a cosine of {cosine:F4} with the expected one; {manifest.Parity.MinCosine} is needed.", field);
        }
        return null;
    }
}
