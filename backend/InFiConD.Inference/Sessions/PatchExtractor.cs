using InFiConD.Core;
using InFiConD.Core.Vision;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Sessions;

/// <summary>What an extractor sees in one image; vectors have length one, or are all zero where the model sees nothing.</summary>
/// <param name="Patches">The patch grid; null when the model has none.</param>
/// <param name="Window">The part of the photograph, in its pixels, over which the grid lies.</param>
/// <param name="Global">One vector for the image; null when the model has none.</param>
public sealed record ImageEmbedding(PatchGrid? Patches, ImageWindow Window, float[]? Global);

/// <summary>Runs the image model of an extractor bundle.</summary>
public sealed class PatchExtractor : IDisposable
{
    private readonly ImageModel _model;
    private readonly ExtractorManifest _manifest;
    private readonly string[] _outputs;

    private PatchExtractor(ImageModel model, ExtractorManifest manifest)
    {
        (_model, _manifest) = (model, manifest);
        _outputs = [.. new[] { manifest.Patches?.Output, manifest.Global }.OfType<string>()];
    }

    /// <summary>What runs the model.</summary>
    public Provider Provider => _model.Provider;

    /// <summary>True when images come back with a patch grid; else segments come from superpixels and their crops are embedded one by one.</summary>
    public bool HasPatches => _manifest.Patches is not null;

    /// <summary>Loads the model and checks its input and outputs against the manifest.</summary>
    /// <param name="manifest">The bundle's manifest.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run it.</param>
    public static Result<PatchExtractor> Open(ExtractorManifest manifest, Func<string, string> locate, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(locate);
        if (!ImageModel.Open(locate(manifest.Image.File), manifest.Image, settings).TryGet(out var model, out var rejection))
            return rejection;
        rejection = manifest.Patches is { } patches ? model.CheckOutput(patches.Output, "image.patches.output", patches.Layout == PatchLayout.Nld ? 3 : 4) : null;
        rejection ??= manifest.Global is { } global ? model.CheckOutput(global, "image.global.output", 2) : null;
        if (rejection is null)
            return new PatchExtractor(model, manifest);
        model.Dispose();
        return rejection;
    }

    /// <summary>Embeds images, in order. Each image's result is the same in whatever company it comes, as long as the batch size is.</summary>
    public Result<IReadOnlyList<ImageEmbedding>> Embed(IReadOnlyList<RgbImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var found = new List<ImageEmbedding>(images.Count);
        var rejection = _model.Run(images, _outputs, (index, outputs) =>
        {
            if (!Read(images[index], outputs).TryGet(out var embedding, out var wrong))
                return wrong;
            found.Add(embedding);
            return null;
        });
        return rejection is null ? found : rejection;
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private Result<ImageEmbedding> Read(RgbImage image, Tensor[] outputs)
    {
        PatchGrid? grid = null;
        var window = Resizer.Window(image.Width, image.Height, _model.Pixels);
        if (_manifest.Patches is { } patches)
        {
            if (!PatchArranger.Arrange(outputs[0], patches, _manifest.Dimension, _model.Pixels).TryGet(out var whole, out var rejection))
                return rejection;
            (grid, window) = PatchArranger.WithoutPadding(whole, image, _model.Pixels);
            if (UnitVectors.Normalise(grid.Values, grid.Dimension, allowZero: true, patch => $"Patch {patch} of '{patches.Output}'") is { } wrong)
                return wrong;
        }
        if (_manifest.Global is not { } output)
            return new ImageEmbedding(grid, window, null);
        var vector = outputs[^1].Values;
        if (vector.Length != _manifest.Dimension)
            return new Rejection("model-output", $"'{output}' gives {vector.Length} numbers an image, the manifest says dimension {_manifest.Dimension}.", "dimension");
        return UnitVectors.Normalise(vector, vector.Length, allowZero: true, _ => $"'{output}'") is { } bad ? bad : new ImageEmbedding(grid, window, vector);
    }
}
