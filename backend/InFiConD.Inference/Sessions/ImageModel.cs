using InFiConD.Core;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Sessions;

/// <summary>An ONNX model that takes photographs: checks what the manifest says of its input, and runs images in batches of one fixed size.</summary>
internal sealed class ImageModel : IDisposable
{
    private const int GpuBatch = 16;

    private readonly OnnxSession _session;
    private readonly ImageModelSpec _spec;
    private readonly int _batch;

    private ImageModel(OnnxSession session, ImageModelSpec spec, int batch) => (_session, _spec, _batch) = (session, spec, batch);

    public Provider Provider => _session.Provider;

    public ImageInput Pixels => _spec.Pixels;

    public static Result<ImageModel> Open(string path, ImageModelSpec spec, SessionSettings settings)
    {
        if (!OnnxSession.Open(path, settings).TryGet(out var session, out var rejection))
            return rejection with { Field = "image.file" };
        if (CheckInput(session, spec) is { } wrong)
        {
            session.Dispose();
            return wrong;
        }
        var declared = session.Inputs[spec.Input].Shape[0];
        var wished = settings.Batch > 0 ? settings.Batch : session.Provider.Kind == ProviderKind.Cpu ? 1 : GpuBatch;
        return new ImageModel(session, spec, declared > 0 ? declared : wished);
    }

    /// <summary>Null when the model has an output of that name with real numbers and so many axes.</summary>
    public Rejection? CheckOutput(string output, string field, params ReadOnlySpan<int> axes)
    {
        if (!_session.Outputs.TryGetValue(output, out var info))
            return new Rejection("model-output", $"The model has no output '{output}'; it has {string.Join(", ", _session.Outputs.Keys)}.", field);
        if (!info.IsTensor)
            return new Rejection("model-output", $"The output '{output}' is {info.Element} (of maps, where a classifier ends in ZipMap), not a tensor; export the model without ZipMap or name its tensor of scores.{Tensors(output)}", field);
        if (!info.IsReal || !axes.Contains(info.Shape.Count))
            return new Rejection("model-output", $"The output '{output}' must hold real numbers in {string.Join(" or ", axes.ToArray())} axes; it is {info.Element} {info.ShapeText}.", field);
        return null;
    }

    /// <summary>Runs every image and hands over, in order, the image's index, its slice of each output and the slice's shape (without the batch axis).</summary>
    public Rejection? Run(IReadOnlyList<RgbImage> images, IReadOnlyList<string> outputs, Func<int, Tensor[], Rejection?> take)
    {
        var input = _spec.Pixels;
        long[] shape = input.Layout == TensorLayout.Nchw ? [_batch, 3, input.Height, input.Width] : [_batch, input.Height, input.Width, 3];
        var tensor = new float[_batch * input.Length];
        for (var first = 0; first < images.Count; first += _batch)
        {
            var count = Math.Min(_batch, images.Count - first);
            for (var i = 0; i < count; i++)
                Resizer.Fill(images[first + i], input, tensor.AsSpan(i * input.Length, input.Length));
            tensor.AsSpan(count * input.Length).Clear();
            if (!_session.Run(_spec.Input, tensor, shape, outputs).TryGet(out var results, out var rejection))
                return rejection;
            for (var i = 0; i < count; i++)
            {
                if (!Slices(results, outputs, i).TryGet(out var slices, out rejection) || (rejection = take(first + i, slices)) is not null)
                    return rejection;
            }
        }
        return null;
    }

    public void Dispose() => _session.Dispose();

    private Result<Tensor[]> Slices(Tensor[] results, IReadOnlyList<string> outputs, int image)
    {
        var slices = new Tensor[results.Length];
        for (var o = 0; o < results.Length; o++)
        {
            var (shape, values) = (results[o].Shape, results[o].Values);
            if (shape.Count < 2 || shape[0] != _batch)
                return new Rejection("model-output", $"The output '{outputs[o]}' came as {TensorInfo.ToText(shape)} for {_batch} image(s); its first axis must count the images.");
            var length = values.Length / _batch;
            slices[o] = new Tensor([.. shape.Skip(1)], values.AsSpan(image * length, length).ToArray());
        }
        return slices;
    }

    private string Tensors(string but) =>
        _session.Outputs.Values.Where(info => info.IsTensor && info.Name != but).Select(info => info.Name).ToArray() is { Length: > 0 } names
            ? $" Its tensors are {string.Join(", ", names)}."
            : "";

    private static Rejection? CheckInput(OnnxSession session, ImageModelSpec spec)
    {
        if (!session.Inputs.TryGetValue(spec.Input, out var info))
            return new Rejection("model-input", $"The model has no input '{spec.Input}'; it has {string.Join(", ", session.Inputs.Keys)}.", "image.input");
        if (session.Inputs.Count > 1)
            return new Rejection("model-input", $"The model wants {session.Inputs.Count} inputs ({string.Join(", ", session.Inputs.Keys)}); an image model takes one.", "image.input");
        var (height, width) = (spec.Pixels.Height, spec.Pixels.Width);
        int[] wanted = spec.Pixels.Layout == TensorLayout.Nchw ? [-1, 3, height, width] : [-1, height, width, 3];
        var fits = SessionFeed.PixelTypes.Contains(info.Element) && info.Shape.Count == 4
            && info.Shape.Zip(wanted).All(axes => axes.First < 0 || axes.Second < 0 || axes.First == axes.Second);
        if (!fits)
        {
            return new Rejection("model-input",
                $"The manifest gives the model pixels {TensorInfo.ToText(wanted.Select(length => (long)length))}; its input '{spec.Input}' is {info.Element} {info.ShapeText}.", "image.size");
        }
        return info.Element == "UInt8" && (spec.Pixels.Mean.Any(mean => mean != 0) || spec.Pixels.Std.Any(std => std != 1))
            ? new Rejection("model-input", $"The input '{spec.Input}' takes pixels as whole numbers from 0 to 255 (UInt8): mean must be [0, 0, 0] and std [1, 1, 1].", "image.mean")
            : null;
    }
}
