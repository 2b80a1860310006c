using InFiConD.Core.Vision;

namespace InFiConD.Core.Tests.Vision;

public class SuperpixelsTests
{
    [Fact]
    public void Superpixels_follow_the_edges_of_what_is_shown()
    {
        // A red square on blue.
        var rgb = new byte[60 * 80 * 3];
        for (var i = 0; i < 60 * 80; i++)
        {
            var inside = i / 80 is >= 17 and < 43 && i % 80 is >= 23 and < 51;
            (rgb[3 * i], rgb[(3 * i) + 2]) = inside ? ((byte)200, (byte)20) : ((byte)20, (byte)200);
        }

        var map = Superpixels.Slic(rgb, 80, 60);
        map.Count.ShouldBeInRange(15, 45);
        map.Areas.Sum().ShouldBe(1, 1e-5f);
        for (var k = 0; k < map.Count; k++)
            Enumerable.Range(0, 4800).Where(i => map.Map[i] == k).Select(i => rgb[3 * i]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Every_superpixel_is_connected_and_inside_its_box()
    {
        var random = new Random(1);
        var rgb = new byte[50 * 40 * 3];
        random.NextBytes(rgb);
        var map = Superpixels.Slic(rgb, 50, 40, 20);
        Components.Of(map.Map.Select(m => (int)m).ToArray(), 40, 50).Count.ShouldBe(map.Count);
        for (var i = 0; i < map.Map.Length; i++)
        {
            var box = map.Boxes[map.Map[i]];
            (i % 50 >= box.Left && i % 50 < box.Right && i / 50 >= box.Top && i / 50 < box.Bottom).ShouldBeTrue();
        }

        map.Boxes.ShouldAllBe(b => b.Left >= 0 && b.Top >= 0 && b.Right <= 50 && b.Bottom <= 40);
    }

    [Fact]
    public void Colours_have_their_textbook_lab_values()
    {
        Lab.FromRgb([255, 255, 255]).ShouldBe([100f, 0, 0], 0.02);
        Lab.FromRgb([0, 0, 0]).ShouldBe([0f, 0, 0], 0.02);
        Lab.FromRgb([255, 0, 0]).ShouldBe([53.24f, 80.09f, 67.20f], 0.05);
        Lab.FromRgb([0, 0, 255]).ShouldBe([32.30f, 79.19f, -107.86f], 0.05);
    }

    [Fact]
    public void Tiny_images_work_and_bad_sizes_are_refused()
    {
        Superpixels.Slic([1, 2, 3], 1, 1).Count.ShouldBe(1);
        Should.Throw<ArgumentException>(() => Superpixels.Slic([1, 2], 1, 1));
    }
}
