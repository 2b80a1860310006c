using System.Numerics;

namespace InFiConD.Inference.Images;

/// <summary>The curve by which pixels around a place are mixed.</summary>
public enum ResampleFilter
{
    /// <summary>A triangle one pixel to either side.</summary>
    Bilinear,

    /// <summary>Keys' cubic with a = -0.5, two pixels to either side (what CLIP was trained with).</summary>
    Bicubic,
}

/// <summary>
/// Resampling with antialiasing: the filter widens when the picture shrinks, pixel centres at half integers (what Pillow's BILINEAR and BICUBIC
/// and torchvision's antialiased resize do). Plain float32 sums in a fixed order, so the same bits everywhere. The cubic overshoots at edges; as
/// in Pillow, numbers are brought back to whole ones from 0 to 255 after each direction.
/// </summary>
public static class Resampling
{
    /// <summary>Resamples a rectangle of an image. The rectangle is in pixels and lies inside the image.</summary>
    /// <returns>height x width x 3 numbers on 0-255.</returns>
    public static float[] Resize(RgbImage image, float left, float top, float right, float bottom, int width, int height, ResampleFilter filter = ResampleFilter.Bilinear)
    {
        ArgumentNullException.ThrowIfNull(image);
        var columns = new Taps(left, right, image.Width, width, filter);
        var rows = new Taps(top, bottom, image.Height, height, filter);
        var (firstRow, lastRow) = (rows.First[0], rows.First[^1] + rows.Count[^1]);
        var narrow = new float[(lastRow - firstRow) * width * 3];
        for (var row = firstRow; row < lastRow; row++)
        {
            var line = image.Pixels.AsSpan(row * image.Width * 3, image.Width * 3);
            for (int x = 0, target = (row - firstRow) * width * 3; x < width; x++, target += 3)
            {
                float red = 0, green = 0, blue = 0;
                for (int tap = 0, source = columns.First[x] * 3; tap < columns.Count[x]; tap++, source += 3)
                {
                    var weight = columns.Weight[x * columns.Width + tap];
                    red += weight * line[source];
                    green += weight * line[source + 1];
                    blue += weight * line[source + 2];
                }
                (narrow[target], narrow[target + 1], narrow[target + 2]) = (red, green, blue);
            }
        }
        Settle(narrow, filter);
        var result = new float[height * width * 3];
        for (var y = 0; y < height; y++)
        {
            for (var tap = 0; tap < rows.Count[y]; tap++)
                AddScaled(narrow.AsSpan((rows.First[y] + tap - firstRow) * width * 3, width * 3), rows.Weight[y * rows.Width + tap], result.AsSpan(y * width * 3, width * 3));
        }
        Settle(result, filter);
        return result;
    }

    private static void Settle(Span<float> values, ResampleFilter filter)
    {
        if (filter == ResampleFilter.Bilinear)
            return;
        for (var i = 0; i < values.Length; i++)
            values[i] = Math.Clamp(MathF.Floor(values[i] + 0.5f), 0, 255);
    }

    // Lane by lane the same multiplication and addition as the scalar rest: vector width does not change a bit.
    private static void AddScaled(ReadOnlySpan<float> source, float weight, Span<float> target)
    {
        var i = 0;
        for (; i <= target.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + new Vector<float>(source[i..]) * weight).CopyTo(target[i..]);
        for (; i < target.Length; i++)
            target[i] += source[i] * weight;
    }

    /// <summary>For each target pixel: first source pixel, how many, and their weights (which sum to one).</summary>
    private sealed class Taps
    {
        public Taps(float from, float to, int sourceLength, int length, ResampleFilter filter)
        {
            var scale = ((double)to - from) / length;
            var step = Math.Max(scale, 1);
            var reach = filter == ResampleFilter.Bicubic ? 2 * step : step;
            Width = (int)Math.Ceiling(reach) * 2 + 1;
            (First, Count, Weight) = (new int[length], new int[length], new float[length * Width]);
            for (var i = 0; i < length; i++)
            {
                var centre = from + (i + 0.5) * scale;
                First[i] = Math.Clamp((int)(centre - reach + 0.5), 0, sourceLength - 1);
                Count[i] = Math.Clamp((int)(centre + reach + 0.5) - First[i], 1, Math.Min(Width, sourceLength - First[i]));
                Normalise(Weight.AsSpan(i * Width, Count[i]), First[i] - centre + 0.5, step, filter);
            }
        }

        public int Width { get; }

        public int[] First { get; }

        public int[] Count { get; }

        public float[] Weight { get; }

        private static void Normalise(Span<float> weights, double offset, double step, ResampleFilter filter)
        {
            double sum = 0;
            for (var tap = 0; tap < weights.Length; tap++)
                sum += Height((tap + offset) / step, filter);
            for (var tap = 0; tap < weights.Length; tap++)
                weights[tap] = sum > 0 ? (float)(Height((tap + offset) / step, filter) / sum) : 1f / weights.Length;
        }

        private static double Height(double place, ResampleFilter filter)
        {
            var x = Math.Abs(place);
            if (filter == ResampleFilter.Bilinear)
                return Math.Max(0, 1 - x);
            const double a = -0.5;
            return x < 1 ? ((((a + 2) * x) - (a + 3)) * x * x) + 1 : x < 2 ? (((((x - 5) * x) + 8) * x) - 4) * a : 0;
        }
    }
}
