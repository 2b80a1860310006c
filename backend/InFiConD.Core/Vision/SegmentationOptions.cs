namespace InFiConD.Core.Vision;

/// <summary>How a patch grid is cut into segments.</summary>
public sealed record SegmentationOptions
{
    /// <summary>Clusters of the spherical k-means (fewer when there are fewer patches).</summary>
    public int Clusters { get; init; } = 25;

    /// <summary>Cost of a squared distance of one image side, beside the cosine.</summary>
    public float SpatialWeight { get; init; } = 0.2f;

    /// <summary>Rounds of k-means at most.</summary>
    public int MaxRounds { get; init; } = 20;

    /// <summary>Neighbouring segments more similar than this become one.</summary>
    public float MergeCosine { get; init; } = 0.95f;

    /// <summary>A segment that covers less of the image than this joins its most similar neighbour.</summary>
    public float SmallestShare { get; init; } = 0.01f;

    /// <summary>Seed of the first centres.</summary>
    public ulong Seed { get; init; } = 1;
}
