using InFiConD.Api.Datasets;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Tests.Datasets;

public sealed class ImageNamesTests
{
    private static ImageManifest Manifest(params string[] names) =>
        new(["x"], [.. names.Select((name, i) => new ManifestImage($"sha{i}", name, 1, 1, Split.Tune, [], []))]);

    private static int? Find(string name, params string[] images) => new ImageNames(Manifest(images).Images).Find(name)?.Index;

    [Theory]
    [InlineData("cat/1.jpg", 0)]
    [InlineData("cat\\1.jpg", 0)]
    [InlineData("./dog/2.jpg", 1)]
    [InlineData("C:\\photos\\train\\dog\\2.jpg", 1)]
    [InlineData("/home/me/cat/1.jpg", 0)]
    [InlineData("2.jpg", 1)]
    [InlineData("2", 1)]
    [InlineData("cat/1", 0)]
    [InlineData("deep/er/3.png", 2)]
    [InlineData("er/3.png", 2)]
    [InlineData("cafe\u0301.jpg", 3)]
    [InlineData("sha1", 1)]
    [InlineData("bird/2.jpg", null)]
    [InlineData("Cat/1.jpg", null)]
    [InlineData("1.png", null)]
    [InlineData("", null)]
    public void A_picture_is_found_by_its_path_or_the_end_of_it_with_either_slash(string name, int? index) =>
        Find(name, "cat/1.jpg", "dog/2.jpg", "deep/er/3.png", "café.jpg").ShouldBe(index);

    [Theory]
    [InlineData("JPEGImages/000001.jpg", 0)]
    [InlineData("D:\\VOC\\JPEGImages\\000001.jpg", 0)]
    [InlineData("000001", 0)]
    [InlineData("JPEGImages/000003.jpg", null)]
    public void Where_no_picture_has_a_folder_its_file_name_is_enough(string name, int? index) => Find(name, "000001.jpg", "000002.jpg").ShouldBe(index);

    [Theory]
    [InlineData("1.jpg", "\"cat/1.jpg\" or \"dog/1.jpg\"")]
    [InlineData("1", "\"cat/1.jpg\" or \"dog/1.jpg\"")]
    [InlineData("3", "\"cat/3.jpg\" or \"cat/3.png\"")]
    public void A_name_of_several_pictures_is_refused_as_that(string name, string meant)
    {
        var manifest = Manifest("cat/1.jpg", "dog/1.jpg", "cat/3.jpg", "cat/3.png");
        var names = new ImageNames(manifest.Images);
        var table = ManifestRevision.WithLabels(manifest, names, new LabelTable(["car"], [new LabelRow(name, [true])]));
        table.Rejection!.Code.ShouldBe("image-ambiguous");
        table.Rejection.Message.ShouldContain(meant);
        MatchedRows.Of(["cat/1.jpg", name], new LoadedManifest(manifest)).Rejection!.Code.ShouldBe("image-ambiguous");
    }

    private static readonly ImageManifest Twins = new(
        ["x"], [new("s0", "x/a.jpg", 1, 1, Split.Tune, [], [], ["x/copy.jpg"]), new("s1", "x/b.jpg", 1, 1, Split.Tune, [], [])]);

    private static Result<ImageManifest> Label(params (string Image, bool? Car, bool? Bus)[] rows) => ManifestRevision.WithLabels(
        Twins, new ImageNames(Twins.Images), new LabelTable(["car", "bus"], [.. rows.Select(row => new LabelRow(row.Image, [row.Car, row.Bus]))]));

    [Fact]
    public void A_picture_in_two_files_takes_what_a_table_says_of_either()
    {
        Label(("x/a.jpg", true, null), ("x/copy.jpg", true, false)).Value.Images[0].Positive.ShouldBe([1]);
        Label(("x/copy.jpg", true, null), ("copy", null, false)).Value.Images[0].Unknown.ShouldBeEmpty();
        var contradiction = Label(("x/a.jpg", true, null), ("x/copy.jpg", false, null)).Rejection!;
        (contradiction.Code, contradiction.Message.Contains("the same picture", StringComparison.Ordinal)).ShouldBe(("image-copies-differ", true));
        contradiction.Message.ShouldContain("\"car\"");
        Label(("x/a.jpg", true, null), ("a.jpg", true, null)).Rejection!.Code.ShouldBe("image-twice");
    }

    [Fact]
    public void Copies_go_to_one_split_and_count_once_among_rows()
    {
        Result<ImageManifest> Split(params SplitRow[] rows) => ManifestRevision.WithSplits(Twins, new ImageNames(Twins.Images), rows);
        Split(new("x/a.jpg", "lockbox"), new("x/copy.jpg", "lockbox")).Value.Images[0].Split.ShouldBe(Core.Datasets.Split.Lockbox);
        Split(new("x/a.jpg", "lockbox"), new("x/copy.jpg", "distil")).Rejection!.Code.ShouldBe("image-copies-differ");
        var rows = MatchedRows.Of(["x/copy.jpg", "x/b.jpg", "x/a.jpg"], new LoadedManifest(Twins)).Value;
        (rows.Keep[0], rows.Keep[1], rows.Keep[2], rows.LeftOut).ShouldBe((true, true, false, 1));
    }

    [Fact]
    public void A_column_is_a_class_of_its_own_unless_its_name_is_equal()
    {
        var manifest = new ImageManifest(["tvmonitor", "café"], Manifest("a").Images);
        var table = new LabelTable(["TVmonitor", "cafe\u0301", "A+", "A-"], [new LabelRow("a", [true, true, true, false])]);
        var labelled = ManifestRevision.WithLabels(manifest, new ImageNames(manifest.Images), table).Value;
        labelled.Classes.ShouldBe(["tvmonitor", "café", "TVmonitor", "A+", "A-"]);
        labelled.Images[0].Positive.ShouldBe([1, 2, 3]);
    }
}
