namespace InFiConD.Core.Vision;

/// <summary>A rectangle of whole pixels: left and top inside, right and bottom just outside.</summary>
public readonly record struct PixelBox(int Left, int Top, int Right, int Bottom);

/// <summary>Superpixels of one image.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels per row.</param>
/// <param name="Map">Superpixel of each pixel [Height * Width], numbered in reading order.</param>
/// <param name="Count">Number of superpixels.</param>
/// <param name="Boxes">The crop of each superpixel, margin included [Count].</param>
/// <param name="Areas">Share of the image per superpixel [Count].</param>
public sealed record SuperpixelMap(int Height, int Width, byte[] Map, int Count, PixelBox[] Boxes, float[] Areas);

/// <summary>
/// Segments from pixels, for extractors that embed whole crops only. SLIC: k-means on (L, a, b, x, y) in windows of twice the grid step;
/// Achanta et al., SLIC superpixels compared to state-of-the-art methods, 2012.
/// </summary>
public static class Superpixels
{
    private const int Rounds = 10;

    /// <summary>Cuts an image into about <paramref name="count"/> connected superpixels. Make large images small first: 300 pixels a side are plenty.</summary>
    /// <param name="rgb">Interleaved sRGB bytes [height, width, 3].</param>
    /// <param name="width">Pixels per row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="count">Superpixels wanted, 1 to 200.</param>
    /// <param name="compactness">How much place counts against colour; 10 is the authors' choice.</param>
    /// <param name="margin">Part of a box's side that is added on each side of the crop.</param>
    public static SuperpixelMap Slic(ReadOnlySpan<byte> rgb, int width, int height, int count = 30, float compactness = 10, float margin = 0.1f)
    {
        if (width < 1 || height < 1 || rgb.Length != 3L * width * height)
            throw new ArgumentException($"{rgb.Length} bytes are not an RGB image of {width} x {height}.", nameof(rgb));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 200);
        var lab = Lab.FromRgb(rgb);
        var step = Math.Max(1, Math.Sqrt((double)width * height / count));
        var labels = Cluster(lab, width, height, step, compactness);
        var map = JoinFragments(labels, width, height, (int)(step * step / 4), out var superpixels);
        return Describe(map, superpixels, width, height, margin);
    }

    private static int[] Cluster(float[] lab, int width, int height, double step, float compactness)
    {
        var centres = new List<float[]>();
        var (rows, columns) = (Math.Max(1, (int)Math.Round(height / step)), Math.Max(1, (int)Math.Round(width / step)));
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var (y, x) = ((int)((r + 0.5) * height / rows), (int)((c + 0.5) * width / columns));
                var at = 3 * ((y * width) + x);
                centres.Add([lab[at], lab[at + 1], lab[at + 2], y, x]);
            }
        }

        var weight = (float)(compactness / step * (compactness / step));
        var labels = new int[width * height];
        var costs = new float[labels.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Fill(costs, float.PositiveInfinity);
            for (var k = 0; k < centres.Count; k++)
                Claim(lab, width, height, centres[k], (int)Math.Ceiling(2 * step), weight, k, labels, costs);
            Recentre(lab, width, labels, centres);
        }

        return labels;
    }

    private static void Claim(float[] lab, int width, int height, float[] centre, int reach, float weight, int k, int[] labels, float[] costs)
    {
        var (cy, cx) = ((int)centre[3], (int)centre[4]);
        for (var y = Math.Max(0, cy - reach); y < Math.Min(height, cy + reach + 1); y++)
        {
            for (var x = Math.Max(0, cx - reach); x < Math.Min(width, cx + reach + 1); x++)
            {
                var i = (y * width) + x;
                var (dl, da, db) = (lab[3 * i] - centre[0], lab[(3 * i) + 1] - centre[1], lab[(3 * i) + 2] - centre[2]);
                var (dy, dx) = (y - centre[3], x - centre[4]);
                var cost = (dl * dl) + (da * da) + (db * db) + (weight * ((dy * dy) + (dx * dx)));
                if (cost < costs[i])
                    (costs[i], labels[i]) = (cost, k);
            }
        }
    }

    private static void Recentre(float[] lab, int width, int[] labels, List<float[]> centres)
    {
        var sums = new double[centres.Count, 6];
        for (var i = 0; i < labels.Length; i++)
        {
            var k = labels[i];
            for (var c = 0; c < 3; c++)
                sums[k, c] += lab[(3 * i) + c];
            sums[k, 3] += i / width;
            sums[k, 4] += i % width;
            sums[k, 5]++;
        }

        for (var k = 0; k < centres.Count; k++)
        {
            for (var c = 0; c < 5 && sums[k, 5] > 0; c++)
                centres[k][c] = (float)(sums[k, c] / sums[k, 5]);
        }
    }

    /// <summary>Connected parts; one that is too small joins the neighbour it shares most border with.</summary>
    private static int[] JoinFragments(int[] labels, int width, int height, int smallest, out int count)
    {
        while (true)
        {
            var (parts, found) = Components.Of(labels, height, width);
            var sizes = new int[found];
            foreach (var part in parts)
                sizes[part]++;
            var borders = new Dictionary<(int From, int To), int>();
            for (var i = 0; i < parts.Length; i++)
            {
                foreach (var next in Components.Neighbours(i, height, width))
                {
                    if (parts[next] != parts[i] && (sizes[parts[i]] < smallest || found > 256))
                        borders[(parts[i], parts[next])] = borders.GetValueOrDefault((parts[i], parts[next])) + 1;
                }
            }

            if (borders.Count == 0)
            {
                count = found;
                return parts;
            }

            var small = borders.Keys.Select(b => b.From).Distinct().MinBy(part => (sizes[part], part));
            var into = borders.Where(b => b.Key.From == small).MaxBy(b => (b.Value, -b.Key.To)).Key.To;
            labels = parts.Select(part => part == small ? into : part).ToArray();
        }
    }

    private static SuperpixelMap Describe(int[] map, int count, int width, int height, float margin)
    {
        var boxes = Enumerable.Repeat(new PixelBox(width, height, 0, 0), count).ToArray();
        var sizes = new int[count];
        for (var i = 0; i < map.Length; i++)
        {
            var (b, y, x) = (boxes[map[i]], i / width, i % width);
            boxes[map[i]] = new PixelBox(Math.Min(b.Left, x), Math.Min(b.Top, y), Math.Max(b.Right, x + 1), Math.Max(b.Bottom, y + 1));
            sizes[map[i]]++;
        }

        for (var k = 0; k < count; k++)
        {
            var b = boxes[k];
            var (dx, dy) = ((int)(margin * (b.Right - b.Left)), (int)(margin * (b.Bottom - b.Top)));
            boxes[k] = new PixelBox(Math.Max(0, b.Left - dx), Math.Max(0, b.Top - dy), Math.Min(width, b.Right + dx), Math.Min(height, b.Bottom + dy));
        }

        return new SuperpixelMap(height, width, Array.ConvertAll(map, p => (byte)p), count, boxes, Array.ConvertAll(sizes, s => (float)s / map.Length));
    }
}
