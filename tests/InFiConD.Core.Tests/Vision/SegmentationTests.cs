using InFiConD.Core.Vision;

namespace InFiConD.Core.Tests.Vision;

public class SegmentationTests
{
    [Fact]
    public void Regions_that_look_different_become_segments_with_the_right_shape()
    {
        // A disc on a background of two halves.
        var truth = new int[14 * 14];
        for (var y = 0; y < 14; y++)
        {
            for (var x = 0; x < 14; x++)
                truth[(y * 14) + x] = ((y - 6) * (y - 6)) + ((x - 7) * (x - 7)) <= 9 ? 2 : y < 7 ? 0 : 1;
        }

        var segments = Segmentation.Segment(Grid(truth, 14, 14, 64, 0.05f), new SegmentationOptions());

        segments.Count.ShouldBe(3);
        for (var i = 0; i < truth.Length; i++)
        {
            for (var j = 0; j < truth.Length; j++)
                (segments.Map[i] == segments.Map[j]).ShouldBe(truth[i] == truth[j]);
        }

        segments.Areas.Sum().ShouldBe(1, 1e-6f);
        segments.Areas[segments.Map[(6 * 14) + 7]].ShouldBe(truth.Count(t => t == 2) / 196f, 1e-6f);
    }

    [Fact]
    public void The_same_thing_in_two_places_gives_two_segments()
    {
        var truth = Enumerable.Range(0, 100).Select(i => i % 10 is < 3 or > 6 ? 1 : 0).ToArray();
        Segmentation.Segment(Grid(truth, 10, 10, 32, 0), new SegmentationOptions()).Count.ShouldBe(3);
    }

    [Fact]
    public void A_uniform_image_is_one_segment_with_its_own_embedding()
    {
        var grid = Grid(new int[49], 7, 7, 16, 0);
        var segments = Segmentation.Segment(grid, new SegmentationOptions());
        segments.Count.ShouldBe(1);
        segments.Map.ShouldAllBe(s => s == 0);
        for (var d = 0; d < 16; d++)
            segments.Embeddings[d].ShouldBe(grid.Values[d], 1e-6f);
    }

    [Fact]
    public void A_speck_joins_its_most_similar_neighbour()
    {
        var truth = Enumerable.Range(0, 196).Select(i => i / 14 < 7 ? 0 : 1).ToArray();
        truth[20] = 2;
        var segments = Segmentation.Segment(Grid(truth, 14, 14, 64, 0), new SegmentationOptions());
        segments.Count.ShouldBe(2);
        segments.Map[20].ShouldBe(segments.Map[19]);
    }

    [Fact]
    public void Noise_still_gives_connected_unit_length_segments_that_cover_the_image()
    {
        var random = new Random(3);
        var truth = Enumerable.Range(0, 400).Select(_ => random.Next(40)).ToArray();
        var segments = Segmentation.Segment(Grid(truth, 20, 20, 24, 0.3f), new SegmentationOptions());
        segments.Count.ShouldBeInRange(1, 100);
        segments.Map.Max().ShouldBe((byte)(segments.Count - 1));
        Components.Of(segments.Map.Select(s => (int)s).ToArray(), 20, 20).Count.ShouldBe(segments.Count);
        for (var s = 0; s < segments.Count; s++)
        {
            segments.Embeddings.Skip(s * 24).Take(24).Sum(v => (double)v * v).ShouldBe(1, 1e-5);
            segments.Areas[s].ShouldBe(segments.Map.Count(m => m == s) / 400f, 1e-6f);
            segments.Areas[s].ShouldBeGreaterThanOrEqualTo(0.01f);
        }
    }

    [Fact]
    public void The_same_grid_gives_the_same_segments()
    {
        var random = new Random(4);
        var grid = Grid(Enumerable.Range(0, 196).Select(_ => random.Next(9)).ToArray(), 14, 14, 40, 0.4f);
        var (first, second) = (Segmentation.Segment(grid, new SegmentationOptions()), Segmentation.Segment(grid with { }, new SegmentationOptions()));
        second.Map.ShouldBe(first.Map);
        second.Embeddings.ShouldBe(first.Embeddings);
    }

    [Fact]
    public void One_patch_is_one_segment() => Segmentation.Segment(Grid([0], 1, 1, 8, 0), new SegmentationOptions()).Count.ShouldBe(1);

    [Fact]
    public void Grids_that_do_not_add_up_are_refused()
    {
        Should.Throw<ArgumentException>(() => Segmentation.Segment(new PatchGrid(2, 2, 3, new float[11]), new SegmentationOptions()));
        Should.Throw<ArgumentException>(() => Segmentation.Segment(new PatchGrid(1, 1, 2, [1, float.NaN]), new SegmentationOptions()));
    }

    /// <summary>Patches of one label share a random direction, plus noise.</summary>
    private static PatchGrid Grid(int[] labels, int height, int width, int dimension, float noise)
    {
        var random = new Random(9);
        var directions = Enumerable.Range(0, labels.Max() + 1).Select(_ => Unit(Enumerable.Range(0, dimension).Select(_ => random.NextDouble() - 0.5).ToArray())).ToArray();
        var values = labels.SelectMany(label => Unit(directions[label].Select(v => v + (noise * (random.NextDouble() - 0.5))).ToArray())).Select(v => (float)v).ToArray();
        return new PatchGrid(height, width, dimension, values);
    }

    private static double[] Unit(double[] v)
    {
        var length = Math.Sqrt(v.Sum(a => a * a));
        return v.Select(a => a / length).ToArray();
    }
}
