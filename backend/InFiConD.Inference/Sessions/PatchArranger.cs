using InFiConD.Core;
using InFiConD.Core.Vision;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Sessions;

/// <summary>Brings the patch output of a model into [H, W, D] and cuts off the patches that show only padding.</summary>
internal static class PatchArranger
{
    private const long AnyBatch = -1;

    /// <summary>The grid of one image from the output without its batch axis.</summary>
    public static Result<PatchGrid> Arrange(Tensor output, PatchOutput spec, int dimension, ImageInput input)
    {
        if (!Size(output.Shape, spec.Layout, input).TryGet(out var size, out var rejection))
            return rejection;
        var (height, width, depth) = size;
        if (depth != dimension)
            return new Rejection("model-output", $"The patches of '{spec.Output}' have {depth} numbers, the manifest says dimension {dimension} (layout {spec.Layout}).", "dimension");
        return new PatchGrid(height, width, depth, spec.Layout == PatchLayout.Ndhw ? Transpose(output.Values, height * width, depth) : output.Values);
    }

    /// <summary>The part of a grid that lies over the photograph, and the window of the photograph that this part shows.</summary>
    public static (PatchGrid Grid, ImageWindow Window) WithoutPadding(PatchGrid grid, RgbImage image, ImageInput input)
    {
        var window = Resizer.Window(image.Width, image.Height, input);
        if (input.Resize != ResizeMode.Letterbox)
            return (grid, window);
        var place = Resizer.Placement(image.Width, image.Height, input);
        var (left, columns) = Covered(place.Left, place.Width, input.Width, grid.Width);
        var (top, rows) = Covered(place.Top, place.Height, input.Height, grid.Height);
        var values = new float[rows * columns * grid.Dimension];
        for (var row = 0; row < rows; row++)
        {
            grid.Values.AsSpan(((top + row) * grid.Width + left) * grid.Dimension, columns * grid.Dimension)
                .CopyTo(values.AsSpan(row * columns * grid.Dimension));
        }
        var (across, down) = (window.Width / grid.Width, window.Height / grid.Height);
        return (
            new PatchGrid(rows, columns, grid.Dimension, values),
            new ImageWindow(window.Left + left * across, window.Top + top * down, columns * across, rows * down));
    }

    /// <summary>Patches whose centre lies in the picture; at least the one nearest to its middle.</summary>
    private static (int First, int Count) Covered(int start, int length, int inputLength, int patches)
    {
        var size = (double)inputLength / patches;
        var first = (int)Math.Ceiling(start / size - 0.5);
        var last = (int)Math.Ceiling((start + length) / size - 0.5) - 1;
        return last >= first ? (first, last - first + 1) : (Math.Min(patches - 1, (int)((start + length / 2.0) / size)), 1);
    }

    private static Result<(int Height, int Width, int Depth)> Size(IReadOnlyList<long> shape, PatchLayout layout, ImageInput input)
    {
        var axes = layout == PatchLayout.Nld ? 2 : 3;
        if (shape.Count != axes || shape.Any(length => length is < 1 or > 65_536))
            return new Rejection("model-output", $"Patches in layout {layout} have {axes + 1} axes; the model gives {TensorInfo.ToText(shape.Prepend(AnyBatch))}.", "image.patches.layout");
        if (layout == PatchLayout.Ndhw)
            return ((int)shape[1], (int)shape[2], (int)shape[0]);
        if (layout == PatchLayout.Nhwd)
            return ((int)shape[0], (int)shape[1], (int)shape[2]);
        var width = (int)Math.Round(Math.Sqrt(shape[0] * (double)input.Width / input.Height));
        var height = width == 0 ? 0 : (int)(shape[0] / width);
        return height * width == shape[0] && Math.Abs((long)height * input.Width - (long)width * input.Height) < Math.Max(input.Width, input.Height)
            ? (height, width, (int)shape[1])
            : new Rejection("model-output", $"{shape[0]} patches do not make a grid of the proportions {input.Height} x {input.Width}; export the model without its class token.", "image.patches.layout");
    }

    private static float[] Transpose(float[] values, int patches, int depth)
    {
        var result = new float[values.Length];
        for (var d = 0; d < depth; d++)
        {
            for (var patch = 0; patch < patches; patch++)
                result[patch * depth + d] = values[d * patches + patch];
        }
        return result;
    }
}
