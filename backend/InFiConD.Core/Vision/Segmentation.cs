namespace InFiConD.Core.Vision;

/// <summary>Cuts an image into segments by its patch embeddings (docs/numerics.md, "Segments").</summary>
public static class Segmentation
{
    /// <summary>
    /// Spherical k-means with a small spatial term, connected parts, then neighbours whose means are nearly parallel become one, and parts
    /// too small to mean anything join their most similar neighbour. Every patch belongs to exactly one segment. Same input, same bits.
    /// </summary>
    /// <exception cref="ArgumentException">Sizes disagree or a value is not finite.</exception>
    public static Segments Segment(PatchGrid grid, SegmentationOptions options)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(options);
        grid.Validate();
        var (parts, count) = Components.Of(SphericalKMeans.Assign(grid, options), grid.Height, grid.Width);
        var regions = new RegionGraph(grid, parts, count);
        regions.JoinSimilar(options.MergeCosine);

        // The map holds bytes: whatever the options say, no more than 256 segments can be left.
        regions.JoinSmall(Math.Max(options.SmallestShare, 1 / 256f));
        return regions.ToSegments();
    }
}
