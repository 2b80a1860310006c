using System.Text.Json;
using InFiConD.Core.Datasets;
using InFiConD.Core.Naming;
using InFiConD.Core.Provenance;

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
    [InlineData("train", 0, MatchedBy.Exact)]
    [InlineData("Train", 0, MatchedBy.Folded)]
    [InlineData("tv monitor", 1, MatchedBy.Folded)]
    [InlineData("TV-monitor", 1, MatchedBy.Folded)]
    [InlineData("tv_monitor", 1, MatchedBy.Folded)]
    public void A_class_of_a_teacher_finds_its_labels_and_says_how(string name, int index, MatchedBy by) =>
        Manifest.Match([name], null).Matches.ShouldBe([new NameMatch(index, by)]);

    [Theory]
    [InlineData("tv", null)]
    [InlineData("", null)]
    [InlineData("train+", null)]
    [InlineData("Train", NameRule.Exact)]
    public void Another_name_finds_no_labels(string name, NameRule? rule) => Manifest.Match([name], rule).Matches.ShouldBe([null]);

    [Fact]
    public void A_picture_in_one_file_is_written_as_it_always_was() =>
        JsonSerializer.Serialize(Manifest.Images[0], EventJson.Options)
            .ShouldBe("""{"key":"a","name":"a.jpg","width":4,"height":3,"split":"Distil","positive":[0],"unknown":[]}""");

    [Fact]
    public void Images_and_positives_are_counted_by_split()
    {
        Manifest.Splits().ShouldBe(new SplitCounts(2, 1, 1));
        Manifest.ClassCounts().ShouldBe([new ClassCount("train", 2, 0, 0), new ClassCount("tvmonitor", 1, 1, 0)]);
    }
}
