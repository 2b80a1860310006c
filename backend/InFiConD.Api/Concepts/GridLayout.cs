using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Vision;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Concepts;

/// <summary>Brings the segment map of any image onto one grid per concept map, and says which part of a picture that grid covers.</summary>
internal static class GridLayout
{
    /// <summary>Superpixels are finer than anything a person looks at here; they are sampled on a grid of this size.</summary>
    private const int SuperpixelGrid = 64;

    /// <summary>
    /// Segment of each cell, and the grid's size. A letterboxed grid has cells beyond the picture: <see cref="ConceptShard.NoSegment"/>.
    /// </summary>
    public static (byte[] Map, int Height, int Width) Place(ImageSegments found, RgbImage image, ImageInput input, bool hasPatches)
    {
        var segments = found.Segments;
        if (!hasPatches) return (Sample(segments), SuperpixelGrid, SuperpixelGrid);
        var whole = Resizer.Window(image.Width, image.Height, input);
        var (height, width) = ((int)Math.Round(segments.Height * whole.Height / found.Window.Height), (int)Math.Round(segments.Width * whole.Width / found.Window.Width));
        if (height == segments.Height && width == segments.Width) return (segments.Map, height, width);
        var top = (int)Math.Round((found.Window.Top - whole.Top) / whole.Height * height);
        var left = (int)Math.Round((found.Window.Left - whole.Left) / whole.Width * width);
        var map = new byte[height * width];
        Array.Fill(map, ConceptShard.NoSegment);
        for (var y = 0; y < segments.Height; y++)
            segments.Map.AsSpan(y * segments.Width, segments.Width).CopyTo(map.AsSpan(((top + y) * width) + left));
        return (map, height, width);
    }

    /// <summary>The part of a picture of this size that the grid covers, [x0, y0, x1, y1] with the picture from 0 to 1. A letterboxed grid reaches beyond.</summary>
    public static double[] Window(SegmentArrays arrays, int width, int height)
    {
        var input = new ImageInput(arrays.InputSize[0], arrays.InputSize[1], Enum.Parse<ResizeMode>(arrays.Resize, ignoreCase: true), TensorLayout.Nchw, ChannelOrder.Rgb, [0, 0, 0], [1, 1, 1]);
        var window = Resizer.Window(width, height, input);
        return [window.Left / width, window.Top / height, (window.Left + window.Width) / width, (window.Top + window.Height) / height];
    }

    private static byte[] Sample(Segments segments)
    {
        var map = new byte[SuperpixelGrid * SuperpixelGrid];
        for (var cell = 0; cell < map.Length; cell++)
        {
            var y = ((cell / SuperpixelGrid) + 0.5) * segments.Height / SuperpixelGrid;
            var x = ((cell % SuperpixelGrid) + 0.5) * segments.Width / SuperpixelGrid;
            map[cell] = segments.Map[((int)y * segments.Width) + (int)x];
        }

        return map;
    }
}
