using System.Text;
using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tests.Datasets;

public class VocLayoutTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("<difficult/>", false)]
    [InlineData("<difficult></difficult>", false)]
    [InlineData("<difficult>0</difficult>", false)]
    [InlineData("<difficult> 0 </difficult>", false)]
    [InlineData("<difficult>0.0</difficult>", false)]
    [InlineData("<difficult>false</difficult>", false)]
    [InlineData("<difficult>False</difficult>", false)]
    [InlineData("<difficult>no</difficult>", false)]
    [InlineData("<difficult>Unspecified</difficult>", false)]
    [InlineData("<difficult>1</difficult>", true)]
    [InlineData("<difficult> 1 </difficult>", true)]
    [InlineData("<difficult>true</difficult>", true)]
    [InlineData("<difficult>True</difficult>", true)]
    [InlineData("<difficult>yes</difficult>", true)]
    [InlineData("<Difficult>1</Difficult>", true)]
    public void Only_what_says_so_is_difficult(string difficult, bool unknown) =>
        Layouts.Read(("JPEGImages/a.jpg", ""), ("Annotations/a.xml", Layouts.Voc(("car", difficult)))).Told().ShouldBe([unknown ? "JPEGImages/a.jpg: ?car" : "JPEGImages/a.jpg: car"]);

    [Theory]
    [InlineData("a.jpg", "a.xml")]
    [InlineData("images/a.jpg", "Annotations/a.xml")]
    [InlineData("images/a.jpg", "annotations/xmls/a.xml")]
    [InlineData("data/a.jpg", "labels/a.xml")]
    [InlineData("JPEGImages/a.JPG", "Annotations/a.XML")]
    [InlineData("jpegimages/a.JPG", "ANNOTATIONS/A.xml")]
    [InlineData("JPEGImages/sub/a.jpg", "Annotations/sub/a.xml")]
    [InlineData("export/photos/a.jpg", "export/boxes/a.xml")]
    [InlineData("train/images/a.jpg", "train/annotations/a.xml")]
    [InlineData("images/train/a.jpg", "annotations/train/a.xml")]
    [InlineData("bilder/a.jpg", "kisten/a.xml")]
    [InlineData("images/a.jpg", "annotations/a.jpg.xml")]
    public void An_annotation_is_found_wherever_tools_put_it(string picture, string annotation)
    {
        var listing = Layouts.Read((picture, ""), (annotation, Layouts.Voc("car")));
        (listing.Format, listing.Entries.Single().Labels.ShouldHaveSingleItem()).ShouldBe((DatasetFormat.Voc, "car"));
        listing.Classes.ShouldBe(["car"]);
        listing.Refused.ShouldBeEmpty();
        listing.Ignored.ShouldBeEmpty();
    }

    [Fact]
    public void Names_inside_parts_are_no_classes() =>
        Layouts.Read(
            ("JPEGImages/a.jpg", ""), ("JPEGImages/b.jpg", ""), ("Annotations/b.xml", Layouts.Voc("car")),
            ("Annotations/a.xml", Layouts.Voc(("person", "<part><name>head</name><difficult>1</difficult></part>"), ("dog", "")))).Classes.ShouldBe(["car", "dog", "person"]);

    [Fact]
    public void Sizes_poses_and_boxes_do_not_matter() =>
        Layouts.Read(
            ("a.jpg", ""), ("a.xml", "<annotation><object><name>car</name></object></annotation>"),
            ("b.jpg", ""), ("b.xml", "<annotation><size><depth/></size><object><name>bus</name><pose/><bndbox><xmin>-5</xmin><xmax>9e3</xmax></bndbox></object></annotation>"),
            ("c.jpg", ""), ("c.xml", "<annotation/>")).Told().ShouldBe(["a.jpg: car", "b.jpg: bus", "c.jpg: "]);

    [Fact]
    public void Folders_of_splits_with_the_annotation_beside_the_picture()
    {
        var listing = Layouts.Read(
            ("train/1.jpg", ""), ("train/1.xml", Layouts.Voc("car")), ("valid/1.jpg", ""), ("valid/1.xml", Layouts.Voc("bus")),
            ("test/3.jpg", ""), ("test/3.xml", Layouts.Voc("car")), ("README.roboflow.txt", "x"));
        listing.Told().ShouldBe(["test/3.jpg: car (lockbox)", "train/1.jpg: car (distil)", "valid/1.jpg: bus (tune)"]);
        listing.Entries.Select(entry => entry.Name).ShouldBe(["test/3.jpg", "train/1.jpg", "valid/1.jpg"]);
        listing.Ignored.Single().Code.ShouldBe("text");
    }

    [Fact]
    public void Lists_of_ImageSets_are_the_splits()
    {
        var files = new[]
        {
            ("VOC2007/JPEGImages/1.jpg", ""), ("VOC2007/JPEGImages/2.jpg", ""), ("VOC2007/JPEGImages/3.jpg", ""), ("VOC2007/Annotations/1.xml", Layouts.Voc("car")),
            ("VOC2007/ImageSets/Main/train.txt", "1\n"), ("VOC2007/ImageSets/Main/val.txt", "2\r\n"), ("VOC2007/ImageSets/Main/trainval.txt", "1\n2\n"),
            ("VOC2007/ImageSets/Main/test.txt", "3\n4\n"), ("VOC2007/ImageSets/Main/car_train.txt", "1  1\n"), ("VOC2007/ImageSets/Layout/test.txt", "1\n"),
        };
        var listing = Layouts.Read(files);
        listing.Entries.Select(entry => entry.Split).ShouldBe(["distil", "tune", "lockbox"]);
        listing.Finding("list-without-picture").Examples.ShouldBe(["VOC2007/ImageSets/Main/test.txt: 4"]);
        listing.Questions.Single(question => question.Field == "splits").Taken.ShouldBe("lists");
        Layouts.Read(new DatasetChoices(Splits: SplitSource.None), files).Entries.ShouldAllBe(entry => entry.Split == null);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        var listing = Layouts.Read(("JPEGImages/a.jpg", ""), ("JPEGImages/b.jpg", ""), ("Annotations/a.xml", Layouts.Voc("car")), ("Annotations/gone.xml", Layouts.Voc("bus")));
        listing.Told().ShouldBe(["JPEGImages/a.jpg: car", "JPEGImages/b.jpg: -"]);
        listing.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("Annotations/gone.xml", "annotation-without-picture")]);
        listing.Finding("picture-without-labels").Examples.ShouldBe(["JPEGImages/b.jpg"]);
    }

    [Fact]
    public void The_file_name_inside_decides_only_where_names_do_not()
    {
        static string Named(string picture, string name) => $"<annotation><filename>{picture}</filename><object><name>{name}</name></object></annotation>";
        Layouts.Read(("a.jpg", ""), ("b.jpg", ""), ("a.xml", Named("b.jpg", "car")), ("b.xml", Named("b.jpg", "bus"))).Told().ShouldBe(["a.jpg: car", "b.jpg: bus"]);
        Layouts.Read(("images/a.jpg", ""), ("images/b.png", ""), ("notes/0001.xml", Named("a.jpg", "car")), ("notes/0002.xml", Named("C:\\old\\b.png", "bus"))).Told()
            .ShouldBe(["images/a.jpg: car", "images/b.png: bus"]);
        Layouts.Read(("a.jpg", ""), ("a.png", ""), ("a.xml", Named("a.png", "car"))).Told().ShouldBe(["a.jpg: -", "a.png: car"]);
    }

    [Theory]
    [InlineData("windows-1251", "кот")]
    [InlineData("gbk", "猫")]
    [InlineData("shift_jis", "ねこ")]
    [InlineData("iso-8859-1", "bébé")]
    [InlineData("utf-16", "кот")]
    public void National_encodings_are_read_as_declared(string encoding, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(encoding);
        var xml = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{Layouts.Voc(name)}";
        var listing = Layouts.TryRead(DatasetChoices.AsRecognised, ("a.jpg", []), ("a.xml", [.. written.GetPreamble(), .. written.GetBytes(xml)])).Value;
        listing.Classes.ShouldBe([name]);
    }

    [Fact]
    public void Declarations_that_are_wrong_in_a_known_way_do_not_lose_labels()
    {
        Layouts.Read(("a.jpg", ""), ("a.xml", $"<?xml version=\"1.0\" encoding=\"utf-16\"?>{Layouts.Voc("кот")}")).Classes.ShouldBe(["кот"]);
        Layouts.Read(("a.jpg", ""), ("a.xml", $"\uFEFF<?xml version=\"1.0\"?>{Layouts.Voc("кот")}")).Classes.ShouldBe(["кот"]);
        Layouts.Read(("a.jpg", ""), ("a.xml", $"\n  <?xml version=\"1.0\"?>{Layouts.Voc("кот")}")).Classes.ShouldBe(["кот"]);
    }

    [Fact]
    public void Bytes_in_another_encoding_than_declared_are_refused_by_name()
    {
        var xml = Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{Layouts.Voc("bébé")}");
        var listing = Layouts.TryRead(DatasetChoices.AsRecognised, ("a.jpg", []), ("a.xml", xml), ("b.jpg", []), ("b.xml", Encoding.UTF8.GetBytes(Layouts.Voc("car")))).Value;
        listing.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("a.xml", "annotation-broken")]);
        listing.Told().ShouldBe(["a.jpg: -", "b.jpg: car"]);
    }

    [Fact]
    public void Class_names_are_exact_but_for_their_composition_and_the_spaces_around()
    {
        var listing = Layouts.Read(("a.jpg", ""), ("a.xml", Layouts.Voc((" A+ ", ""), ("A-", ""), ("cafe\u0301", ""), ("Cat", ""), ("cat", ""), ("1.5", ""), ("15", ""))));
        listing.Classes.ShouldBe(["1.5", "15", "A+", "A-", "Cat", "caf\u00E9", "cat"]);
        listing.Finding("classes-alike").Examples.ShouldBe(["Cat / cat"]);
    }
}
