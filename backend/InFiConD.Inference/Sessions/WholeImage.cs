using InFiConD.Core.Vision;

namespace InFiConD.Inference.Sessions;

/// <summary>One vector for a whole image, whichever kind of extractor looked at it.</summary>
public static class WholeImage
{
    /// <summary>The model's own vector of the image; where it has a patch grid only, the mean of the patches, brought to length one.</summary>
    public static float[] Whole(this ImageEmbedding embedding)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        return embedding.Global ?? Mean(embedding.Patches!);
    }

    private static float[] Mean(PatchGrid patches)
    {
        var mean = new float[patches.Dimension];
        for (var i = 0; i < patches.Values.Length; i++) mean[i % mean.Length] += patches.Values[i];
        return UnitVectors.Normalise(mean) ? mean : new float[mean.Length]; // Nothing seen in any patch is nothing seen.
    }
}
