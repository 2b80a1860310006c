using System.Text;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Datasets;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Tests.Datasets;

public class DatasetReaderTests
{
    private static DatasetListing Read(params (string Name, string Content)[] files)
    {
        using var tree = ZipTree.Open(new MemoryStream(RawZip.Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))])), ZipLimits.Dataset).Value;
        return DatasetReader.Read(tree).Value;
    }

    private static string Annotation(params (string Name, int Difficult)[] objects) =>
        $"<annotation><filename>x</filename>{string.Concat(objects.Select(o => $"<object><name>{o.Name}</name><difficult>{o.Difficult}</difficult><part><name>head</name></part></object>"))}</annotation>";

    [Fact]
    public void Voc_objects_become_labels_and_difficult_ones_stay_unknown()
    {
        var listing = Read(
            ("JPEGImages/1.jpg", ""), ("JPEGImages/2.jpg", ""), ("JPEGImages/3.jpg", ""),
            ("Annotations/1.xml", Annotation(("train", 0), ("car", 1), ("car", 0), ("bus", 1))), ("Annotations/3.xml", Annotation()), ("readme.txt", ""));
        listing.Format.ShouldBe(DatasetFormat.Voc);
        listing.Classes.ShouldBe(["bus", "car", "train"]);
        listing.Entries.Select(entry => (entry.Name, entry.Labelled)).ShouldBe([("1.jpg", true), ("2.jpg", false), ("3.jpg", true)]);
        listing.Entries[0].Labels.ShouldBe(["car", "train"]);
        listing.Entries[0].Unknown.ShouldBe(["bus"]);
        listing.Entries[2].Labels.ShouldBeEmpty();
        listing.Ignored.Select(file => (file.Path, file.Code)).ShouldBe([("readme.txt", "text")]);
    }

    [Fact]
    public void Voc_is_found_two_folders_down_and_twice()
    {
        var listing = Read(("VOCdevkit/VOC2007/JPEGImages/1.jpg", ""), ("VOCdevkit/VOC2012/JPEGImages/1.jpg", ""), ("VOCdevkit/VOC2012/Annotations/1.xml", Annotation(("cat", 0))));
        listing.Entries.Select(entry => entry.Name).ShouldBe(["VOCdevkit/VOC2007/1.jpg", "VOCdevkit/VOC2012/1.jpg"]);
        listing.Entries[1].Labels.ShouldBe(["cat"]);
    }

    [Fact]
    public void A_refused_annotation_leaves_its_image_without_labels()
    {
        var listing = Read(
            ("JPEGImages/1.jpg", ""), ("Annotations/1.xml", BadInput.XmlWithEntities()),
            ("JPEGImages/2.jpg", ""), ("Annotations/2.xml", "<annotation><object>"),
            ("JPEGImages/3.jpg", ""), ("Annotations/3.xml", string.Concat(Enumerable.Repeat("<annotation>", 100))),
            ("JPEGImages/4.jpg", ""), ("Annotations/4.xml", "<html/>"),
            ("JPEGImages/5.jpg", ""), ("Annotations/5.xml", "<annotation><object><difficult>0</difficult></object></annotation>"),
            ("JPEGImages/6.jpg", ""), ("Annotations/6.xml", Annotation(("cat", 0))));
        listing.Refused.Select(file => file.Path).ShouldBe(Enumerable.Range(1, 5).Select(i => $"Annotations/{i}.xml"));
        listing.Refused.ShouldAllBe(file => file.Rejection.Code == "annotation-broken");
        listing.Entries.Select(entry => entry.Labelled).ShouldBe([false, false, false, false, false, true]);
    }

    [Fact]
    public void A_folder_is_a_class()
    {
        var listing = Read(("pets/cat/1.jpg", ""), ("pets/cat/deeper/2.png", ""), ("pets/dog/1.jpg", ""), ("pets/labels.csv", ""));
        listing.Format.ShouldBe(DatasetFormat.Folders);
        listing.Classes.ShouldBe(["cat", "dog"]);
        listing.Entries.Select(entry => (entry.Name, entry.Labels.Single(), entry.Split)).ShouldBe(
            [("cat/1.jpg", "cat", null), ("cat/deeper/2.png", "cat", null), ("dog/1.jpg", "dog", null)]);
        listing.Ignored.Select(file => (file.Path, file.Code)).ShouldBe([("pets/labels.csv", "table")]);
    }

    [Fact]
    public void Folders_of_splits_are_recognised()
    {
        var listing = Read(("set/train/cat/1.jpg", ""), ("set/val/cat/2.jpg", ""), ("set/lockbox/dog/3.jpg", ""));
        listing.Entries.Select(entry => (entry.Labels.Single(), entry.Split)).ShouldBe([("dog", "lockbox"), ("cat", "distil"), ("cat", "tune")]);
        Read(("train/1.jpg", ""), ("train/2.jpg", ""), ("bus/3.jpg", "")).Classes.ShouldBe(["bus", "train"]);
    }

    [Fact]
    public void A_flat_folder_has_images_without_labels()
    {
        var listing = Read(("1.jpg", ""), ("2.jpg", ""));
        listing.Entries.ShouldAllBe(entry => !entry.Labelled && entry.Labels.Count == 0);
        listing.Classes.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_to_import_is_a_refusal()
    {
        using var tree = ZipTree.Open(new MemoryStream(RawZip.WithSlip()), ZipLimits.Dataset).Value;
        DatasetReader.Read(tree).Rejection!.Code.ShouldBe("dataset-empty");
        DatasetReader.Read(tree, DatasetFormat.Voc).Rejection!.Code.ShouldBe("dataset-layout");
    }

    [Fact]
    public void Of_a_mixed_bag_every_bad_file_is_refused_by_name_and_the_good_ones_come_in()
    {
        using var tree = ZipTree.Open(new MemoryStream(BadInput.MixedDataset()), ZipLimits.Dataset).Value;
        var listing = DatasetReader.Read(tree).Value;
        var refused = listing.Refused.ToDictionary(file => file.Path, file => file.Rejection.Code);
        var good = new List<DatasetEntry>();
        foreach (var entry in listing.Entries)
        {
            var read = tree.ReadBytes(entry.Path, ImageCodec.MostBytes);
            if (read.TryGet(out var bytes, out var rejection) && ImageCodec.Decode(bytes).TryGet(out _, out rejection))
                good.Add(entry);
            else
                refused[entry.Path] = rejection.Code;
        }
        good.Count.ShouldBe(7);
        good.Count(entry => entry.Labelled).ShouldBe(6);
        refused.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value)).ShouldBe(
        [
            ("../x", "path-outside"), ("Annotations/000006.xml", "annotation-broken"), ("JPEGImages/bomb.bmp", "zip-entry-too-large"),
            ("JPEGImages/cut.jpg", "image-broken"), ("JPEGImages/huge.png", "image-too-large"), ("JPEGImages/text.jpg", "image-type-unsupported"),
        ]);
    }

    [SkippableFact]
    public void The_real_photographs_have_their_five_classes()
    {
        var folder = RealData.Path("photos");
        using var tree = FolderTree.Open(folder).Value;
        var listing = DatasetReader.Read(tree).Value;
        listing.Entries.Count.ShouldBe(296);
        listing.Entries.ShouldAllBe(entry => entry.Labelled);
        listing.Refused.ShouldBeEmpty();
        foreach (var name in new[] { "car", "person", "cat", "train", "bus" })
            listing.Entries.Count(entry => entry.Labels.Contains(name)).ShouldBeGreaterThanOrEqualTo(30, name);
    }
}
