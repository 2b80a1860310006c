using InFiConD.Core;
using InFiConD.Core.Vision;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Sessions;

/// <summary>The segments of one image and where their map lies.</summary>
/// <param name="Segments">Map, embeddings and areas.</param>
/// <param name="Window">The part of the photograph, in its pixels, over which the map lies.</param>
public sealed record ImageSegments(Segments Segments, ImageWindow Window);

/// <summary>Cuts photographs into segments with an embedding each, whichever kind of extractor the bundle holds.</summary>
public static class SegmentExtractor
{
    /// <summary>Superpixels are found on a copy of this size; more pixels cost time and change little.</summary>
    private const int SuperpixelSide = 300;

    /// <summary>
    /// With a patch grid: clusters of patches. Without: superpixels, whose crops are embedded one by one (about 30 model runs an image).
    /// </summary>
    public static Result<ImageSegments> Segment(this PatchExtractor extractor, RgbImage image, SegmentationOptions options)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(image);
        if (!extractor.HasPatches)
            return BySuperpixels(extractor, image);
        return extractor.Embed([image]).TryGet(out var embedded, out var rejection)
            ? new ImageSegments(Segmentation.Segment(embedded[0].Patches!, options), embedded[0].Window)
            : rejection;
    }

    private static Result<ImageSegments> BySuperpixels(PatchExtractor extractor, RgbImage image)
    {
        var small = Rendition.Shrink(image, SuperpixelSide);
        var superpixels = Superpixels.Slic(small.Pixels, small.Width, small.Height);
        var (across, down) = ((double)image.Width / small.Width, (double)image.Height / small.Height);
        var crops = superpixels.Boxes.Select(box =>
        {
            var (left, top) = ((int)(box.Left * across), (int)(box.Top * down));
            return image.Crop(left, top, (int)Math.Ceiling(box.Right * across) - left, (int)Math.Ceiling(box.Bottom * down) - top);
        });
        if (!extractor.Embed([.. crops]).TryGet(out var embedded, out var rejection))
            return rejection;
        float[] vectors = [.. embedded.SelectMany(embedding => embedding.Global!)];
        return new ImageSegments(
            new Segments(small.Height, small.Width, superpixels.Map, superpixels.Count, vectors, superpixels.Areas),
            new ImageWindow(0, 0, image.Width, image.Height));
    }
}
