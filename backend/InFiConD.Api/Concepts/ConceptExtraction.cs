using InFiConD.Core;
using InFiConD.Core.Vision;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Concepts;

/// <summary>From decoded images to rows of a concept map: model, segments, words. Segments and words of several images are worked out in parallel.</summary>
internal sealed class ConceptExtraction(PatchExtractor model, ImageInput input, VocabularyMatrix vocabulary, int threads)
{
    public SegmentationOptions Options { get; } = new();

    /// <summary>The grid that all segment maps lie on; known once the first image is done.</summary>
    public (int Height, int Width) Grid { get; private set; }

    /// <summary>[height, width] of what a grid covers. Superpixels cover the picture itself, whatever its size.</summary>
    public IReadOnlyList<int> CoveredSize => [input.Height, input.Width];

    /// <inheritdoc cref="CoveredSize"/>
    public string Resize => (model.HasPatches ? input.Resize : ResizeMode.Stretch).ToString().ToLowerInvariant();

    /// <summary>Concepts of each image, in order.</summary>
    public Result<ImageConcepts[]> Run(IReadOnlyList<RgbImage> images, CancellationToken ct)
    {
        var concepts = new (ImageConcepts Found, int Height, int Width)[images.Count];
        if (!Segmented(images, ct).TryGet(out var segmented, out var rejection)) return rejection;
        Parallel.For(0, images.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, i =>
        {
            var found = segmented[i]();
            var (map, height, width) = GridLayout.Place(found, images[i], input, model.HasPatches);
            var row = ConceptMapping.Map(found.Segments.Embeddings, found.Segments.Count, vocabulary);
            concepts[i] = (new ImageConcepts(map, found.Segments.Count, row), height, width);
        });
        if (Grid == default) Grid = (concepts[0].Height, concepts[0].Width);
        return concepts.All(c => (c.Height, c.Width) == Grid)
            ? concepts.Select(c => c.Found).ToArray()
            : new Rejection("grid-varies", "The extractor gives patch grids of different sizes for different images.");
    }

    /// <summary>The model's part, one image after the other; what is left to do is handed back to be done in parallel.</summary>
    private Result<Func<ImageSegments>[]> Segmented(IReadOnlyList<RgbImage> images, CancellationToken ct)
    {
        if (model.HasPatches)
        {
            return model.Embed(images).Match<Result<Func<ImageSegments>[]>>(
                embedded => embedded.Select(e => (Func<ImageSegments>)(() => new ImageSegments(Segmentation.Segment(e.Patches!, Options), e.Window))).ToArray(),
                rejection => rejection);
        }

        var segmented = new Func<ImageSegments>[images.Count];
        for (var i = 0; i < images.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (!model.Segment(images[i], Options).TryGet(out var found, out var rejection)) return rejection;
            segmented[i] = () => found;
        }

        return segmented;
    }
}
