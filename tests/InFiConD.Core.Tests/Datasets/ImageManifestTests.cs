using InFiConD.Core.Datasets;

namespace InFiConD.Core.Tests.Datasets;

public class ImageManifestTests
{
    private static readonly ImageManifest Manifest = new(
        ["train", "tvmonitor"],
        [
            new("a", "a.jpg", 4, 3, Split.Distil, [0], []),
            new("b", "b.jpg", 4, 3, Split.Distil, [0, 1], []),
            new("c", "c.jpg", 4, 3, Split.Tune, [1], [0]),
            new("d", "d.jpg", 4, 3, Split.Lockbox, [], [1]),
        ]);

    [Theory]
    [InlineData("train", 0)]
    [InlineData("Train", 0)]
    [InlineData("tv monitor", 1)]
    [InlineData("TV-monitor", 1)]
    [InlineData("tv_monitor", 1)]
    [InlineData("tv", -1)]
    [InlineData("", -1)]
    public void A_class_is_found_whatever_its_case_and_punctuation(string name, int index)
    {
        Manifest.ClassIndex(name).ShouldBe(index);
    }

    [Fact]
    public void Letters_of_every_script_count()
    {
        new ImageManifest(["Zug", "電車"], []).ClassIndex("電 車").ShouldBe(1);
    }

    [Fact]
    public void Images_and_positives_are_counted_by_split()
    {
        Manifest.Splits().ShouldBe(new SplitCounts(2, 1, 1));
        Manifest.ClassCounts().ShouldBe([new ClassCount("train", 2, 0, 0), new ClassCount("tvmonitor", 1, 1, 0)]);
    }
}
