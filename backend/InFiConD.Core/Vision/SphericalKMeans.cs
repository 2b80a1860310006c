using InFiConD.Core.Numerics;

namespace InFiConD.Core.Vision;

/// <summary>
/// Spherical k-means on patches: the cost of a patch in a cluster is 1 - cosine + spatial weight times the squared distance between their
/// places (the image's sides have length 1). Centres start by k-means++ from a seed; an emptied cluster takes the worst-placed patch.
/// </summary>
internal static unsafe class SphericalKMeans
{
    /// <summary>Cluster of each patch [Height * Width].</summary>
    public static int[] Assign(PatchGrid grid, SegmentationOptions options)
    {
        var (n, stride) = (grid.Count, Floats.Padded(grid.Dimension));
        var k = Math.Clamp(options.Clusters, 1, Math.Min(n, 256));
        using var patches = Floats.Copy(grid.Values, n, grid.Dimension);
        using var centres = new AlignedMemory((long)k * stride * sizeof(float));
        float* p = (float*)patches.Pointer, c = (float*)centres.Pointer;
        var places = new (float Y, float X)[k];
        Start(grid, options, p, c, places, stride);

        var assigned = new int[n];
        Array.Fill(assigned, -1);
        var products = new float[n * k];
        for (var round = 0; round < options.MaxRounds; round++)
        {
            Floats.Products(p, n, c, k, stride, products);
            if (!Reassign(grid, options, products, places, assigned))
                break;
            Recentre(grid, p, c, places, stride, assigned);
        }

        return assigned;
    }

    private static (float Y, float X) Place(PatchGrid grid, int i) =>
        (((i / grid.Width) + 0.5f) / grid.Height, ((i % grid.Width) + 0.5f) / grid.Width);

    private static float Cost(float cosine, (float Y, float X) a, (float Y, float X) b, float weight)
    {
        var (dy, dx) = (a.Y - b.Y, a.X - b.X);
        return 1 - cosine + (weight * ((dy * dy) + (dx * dx)));
    }

    private static void Start(PatchGrid grid, SegmentationOptions options, float* patches, float* centres, (float Y, float X)[] places, int stride)
    {
        var random = new SplitMix64(options.Seed);
        var nearest = new double[grid.Count];
        Array.Fill(nearest, double.PositiveInfinity);
        var next = random.Below(grid.Count);
        for (var c = 0; c < places.Length; c++)
        {
            new Span<float>(patches + ((long)next * stride), stride).CopyTo(new Span<float>(centres + ((long)c * stride), stride));
            places[c] = Place(grid, next);
            var total = 0.0;
            for (var i = 0; i < nearest.Length; i++)
            {
                var cosine = Floats.Dot(patches + ((long)i * stride), centres + ((long)c * stride), stride);
                nearest[i] = i == next ? 0 : Math.Min(nearest[i], Math.Max(Cost(cosine, Place(grid, i), places[c], options.SpatialWeight), 0));
                total += nearest[i];
            }

            var left = random.Unit() * total;
            next = nearest.Length - 1;
            for (var i = 0; i < nearest.Length; i++)
            {
                left -= nearest[i];
                if (left < 0 && nearest[i] > 0)
                {
                    next = i;
                    break;
                }
            }
        }
    }

    private static bool Reassign(PatchGrid grid, SegmentationOptions options, float[] products, (float Y, float X)[] places, int[] assigned)
    {
        var k = places.Length;
        var changed = false;
        var size = new int[k];
        var costs = new float[assigned.Length];
        for (var i = 0; i < assigned.Length; i++)
        {
            var (best, at, place) = (float.PositiveInfinity, 0, Place(grid, i));
            for (var c = 0; c < k; c++)
            {
                var cost = Cost(products[(i * k) + c], place, places[c], options.SpatialWeight);
                if (cost < best)
                    (best, at) = (cost, c);
            }

            changed |= assigned[i] != at;
            (assigned[i], costs[i]) = (at, best);
            size[at]++;
        }

        for (var c = 0; c < k; c++)
        {
            if (size[c] > 0)
                continue;
            var worst = -1;
            for (var i = 0; i < costs.Length; i++)
            {
                if (size[assigned[i]] > 1 && (worst < 0 || costs[i] > costs[worst]))
                    worst = i;
            }

            if (worst < 0 || costs[worst] <= 0)
                continue;
            size[assigned[worst]]--;
            (assigned[worst], size[c], costs[worst], changed) = (c, 1, 0, true);
        }

        return changed;
    }

    private static void Recentre(PatchGrid grid, float* patches, float* centres, (float Y, float X)[] places, int stride, int[] assigned)
    {
        var size = new int[places.Length];
        var sums = new (double Y, double X)[places.Length];
        new Span<float>(centres, places.Length * stride).Clear();
        for (var i = 0; i < assigned.Length; i++)
        {
            var (c, (y, x)) = (assigned[i], Place(grid, i));
            size[c]++;
            sums[c] = (sums[c].Y + y, sums[c].X + x);
            float* from = patches + ((long)i * stride), to = centres + ((long)c * stride);
            for (var d = 0; d < stride; d++)
                to[d] += from[d];
        }

        for (var c = 0; c < places.Length; c++)
        {
            if (size[c] == 0)
                continue;
            places[c] = ((float)(sums[c].Y / size[c]), (float)(sums[c].X / size[c]));
            Floats.Normalise(new Span<float>(centres + ((long)c * stride), grid.Dimension));
        }
    }
}
