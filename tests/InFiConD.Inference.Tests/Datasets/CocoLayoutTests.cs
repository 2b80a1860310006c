using System.Text;
using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tests.Datasets;

public class CocoLayoutTests
{
    private const string Categories = """[{"id": 1, "name": "person"}, {"id": 3, "name": "car"}, {"id": 90, "name": "toothbrush"}]""";

    private static string Coco(string images, string annotations, string categories = Categories) =>
        $$"""{"info": {"year": 2017}, "images": [{{images}}], "annotations": [{{annotations}}], "categories": {{categories}}}""";

    [Fact]
    public void Category_ids_are_names_not_positions()
    {
        var listing = Layouts.Read(
            ("images/a.jpg", ""), ("images/b.jpg", ""),
            ("annotations/instances.json", Coco("""{"id": 7, "file_name": "a.jpg"}, {"id": 9, "file_name": "b.jpg"}""",
                """{"id": 1, "image_id": 7, "category_id": 90, "segmentation": [[1, 2, 3]]}, {"id": 2, "image_id": 7, "category_id": 1}, {"id": 3, "image_id": 9, "category_id": 3}""")));
        (listing.Format, listing.Ignored.Count).ShouldBe((DatasetFormat.Coco, 0));
        listing.Classes.ShouldBe(["car", "person", "toothbrush"]);
        listing.Told().ShouldBe(["images/a.jpg: person toothbrush", "images/b.jpg: car"]);
    }

    [Fact]
    public void A_listed_picture_without_objects_is_negative_and_one_that_is_not_listed_is_unknown()
    {
        var listing = Layouts.Read(
            ("images/a.jpg", ""), ("images/none.jpg", ""), ("images/unlisted.jpg", ""),
            ("instances.json", Coco("""{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "none.jpg"}""", """{"image_id": 1, "category_id": 3}""")));
        listing.Told().ShouldBe(["images/a.jpg: car", "images/none.jpg: ", "images/unlisted.jpg: -"]);
        listing.Finding("picture-without-labels").Examples.ShouldBe(["images/unlisted.jpg"]);
    }

    [Fact]
    public void Crowds_alone_claim_nothing_and_left_out_fields_lose_nothing()
    {
        Layouts.Read(
            ("a.jpg", ""), ("b.jpg", ""),
            ("x.json", Coco("""{"id": 1, "file_name": "a.jpg"}, {"id": "2", "file_name": "b.jpg", "width": 3}""",
                """{"image_id": 1, "category_id": 1, "iscrowd": 1}, {"image_id": 2.0, "category_id": 1, "iscrowd": 1}, {"image_id": 2, "category_id": "1", "segmentation": null}"""))).Told()
            .ShouldBe(["a.jpg: ?person", "b.jpg: person"]);
    }

    [Fact]
    public void Pictures_are_found_by_nested_foreign_and_encoded_names()
    {
        var listing = Layouts.Read(
            ("images/x/1.jpg", ""), ("images/y/1.jpg", ""), ("images/z/3 b.jpg", ""), ("images/w/4.JPG", ""), ("images/w/5.jpg", ""),
            ("instances.json", Coco(
                """{"id": 1, "file_name": "x/1.jpg"}, {"id": 2, "file_name": "y\\1.jpg"}, {"id": 3, "file_name": "3%20b.jpg"}, {"id": 4, "file_name": "/home/u/w/4.jpg"}, {"id": 5, "file_name": "http://h/images/w/5.jpg?s=1"}""",
                """{"image_id": 1, "category_id": 1}, {"image_id": 2, "category_id": 3}, {"image_id": 3, "category_id": 90}, {"image_id": 4, "category_id": 3}, {"image_id": 5, "category_id": 3}""")));
        listing.Told().ShouldBe(["images/w/4.JPG: -", "images/w/5.jpg: car", "images/x/1.jpg: person", "images/y/1.jpg: car", "images/z/3 b.jpg: toothbrush"]);
        listing.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("/home/u/w/4.jpg", "picture-missing")]);
    }

    [Fact]
    public void Missing_and_ambiguous_pictures_are_listed()
    {
        var listing = Layouts.Read(
            ("x/1.jpg", ""), ("y/1.jpg", ""), ("y/2.jpg", ""),
            ("instances.json", Coco("""{"id": 1, "file_name": "1.jpg"}, {"id": 2, "file_name": "gone.jpg"}, {"id": 3, "file_name": "x/2.jpg"}""", """{"image_id": 3, "category_id": 1}""")));
        listing.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("1.jpg", "picture-ambiguous"), ("gone.jpg", "picture-missing"), ("x/2.jpg", "picture-missing")]);
        listing.Told().ShouldBe(["x/1.jpg: -", "y/1.jpg: -", "y/2.jpg: -"]);
    }

    [Fact]
    public void One_picture_with_two_ids_has_the_labels_of_both()
    {
        var listing = Layouts.Read(
            ("a.jpg", ""), ("instances.json", Coco("""{"id": 1, "file_name": "a.jpg"}, {"id": 2, "file_name": "a.jpg"}""", """{"image_id": 1, "category_id": 1}, {"image_id": 2, "category_id": 3}""")));
        listing.Told().ShouldBe(["a.jpg: car person"]);
        listing.Finding("picture-twice").Examples.ShouldBe(["a.jpg"]);
    }

    [Fact]
    public void What_points_nowhere_is_counted()
    {
        var listing = Layouts.Read(
            ("a.jpg", ""), ("instances.json", Coco("""{"id": 1, "file_name": "a.jpg"}, {"id": 2}""", """{"image_id": 8, "category_id": 1}, {"image_id": 1, "category_id": 2}, {"image_id": 1, "category_id": 2}""")));
        listing.Told().ShouldBe(["a.jpg: "]);
        (listing.Finding("object-without-image").Count, listing.Finding("object-without-category").Count, listing.Finding("image-without-name").Count).ShouldBe((1, 2, 1));
    }

    [Fact]
    public void A_file_for_each_split_tells_the_splits()
    {
        var listing = Layouts.Read(
            ("train2017/1.jpg", ""), ("val2017/1.jpg", ""),
            ("annotations/instances_train2017.json", Coco("""{"id": 1, "file_name": "1.jpg"}""", """{"image_id": 1, "category_id": 1}""")),
            ("annotations/instances_val2017.json", Coco("""{"id": 1, "file_name": "1.jpg"}""", """{"image_id": 1, "category_id": 3}""")),
            ("annotations/captions_val2017.json", """{"images": [], "annotations": []}"""));
        listing.Told().ShouldBe(["train2017/1.jpg: person (distil)", "val2017/1.jpg: car (tune)"]);
        listing.Ignored.Single().Path.ShouldBe("annotations/captions_val2017.json");
    }

    [Fact]
    public void A_file_beside_the_pictures_of_each_split_is_about_those()
    {
        var listing = Layouts.Read(
            ("train/1.jpg", ""), ("valid/1.jpg", ""),
            ("train/_annotations.coco.json", Coco("""{"id": 0, "file_name": "1.jpg"}""", """{"image_id": 0, "category_id": 1}""")),
            ("valid/_annotations.coco.json", Coco("""{"id": 0, "file_name": "1.jpg"}, {"id": 1, "file_name": "2.jpg"}""", """{"image_id": 0, "category_id": 3}""")));
        listing.Told().ShouldBe(["train/1.jpg: person (distil)", "valid/1.jpg: car (tune)"]);
        listing.Refused.Single().Path.ShouldBe("2.jpg");
    }

    [Fact]
    public void Of_classes_that_only_another_file_lists_nothing_is_known() =>
        Layouts.Read(
            ("a.jpg", ""), ("b.jpg", ""),
            ("one.json", Coco("""{"id": 1, "file_name": "a.jpg"}""", "", """[{"id": 1, "name": "car"}]""")),
            ("two.json", Coco("""{"id": 1, "file_name": "b.jpg"}""", """{"image_id": 1, "category_id": 1}""", """[{"id": 1, "name": "bus"}]"""))).Told().ShouldBe(["a.jpg: ?bus", "b.jpg: bus ?car"]);

    [Fact]
    public void Of_a_test_set_without_annotations_nothing_is_known() =>
        Layouts.Read(
            ("train/a.jpg", ""), ("test/b.jpg", ""),
            ("instances_train.json", Coco("""{"id": 1, "file_name": "a.jpg"}""", "", """[{"id": 1, "name": "car"}]""")),
            ("image_info_test.json", """{"images": [{"id": 2, "file_name": "b.jpg"}], "categories": [{"id": 1, "name": "car"}]}""")).Told()
            .ShouldBe(["test/b.jpg: - (lockbox)", "train/a.jpg:  (distil)"]);

    [Fact]
    public void A_damaged_file_is_refused_by_name()
    {
        var cut = Coco("""{"id": 1, "file_name": "a.jpg"}""", """{"image_id": 1, "category_id": 3}""")[..^3];
        var rejection = Layouts.TryRead(DatasetChoices.AsRecognised, ("images/a.jpg", []), ("instances.json", Encoding.UTF8.GetBytes(cut))).Rejection!;
        (rejection.Code, rejection.Message.StartsWith("instances.json: ", StringComparison.Ordinal)).ShouldBe(("coco-broken", true));
    }

    [Fact]
    public void A_layout_that_is_asked_for_and_not_there_is_refused()
    {
        foreach (var format in new[] { DatasetFormat.Coco, DatasetFormat.Voc, DatasetFormat.Yolo, DatasetFormat.Csv, DatasetFormat.Jsonl })
            Layouts.TryRead(new DatasetChoices(format), ("cat/a.jpg", []), ("x.json", "{}"u8.ToArray())).Rejection!.Code.ShouldBe("dataset-layout");
    }

    [Fact]
    public void Several_layouts_side_by_side_are_asked_about()
    {
        var files = new[]
        {
            ("images/a.jpg", ""), ("annotations/a.xml", Layouts.Voc("bus")),
            ("annotations/instances.json", Coco("""{"id": 1, "file_name": "a.jpg"}""", """{"image_id": 1, "category_id": 3}""")),
        };
        var listing = Layouts.Read(files);
        listing.Questions.Single(question => question.Field == "format").ShouldSatisfyAllConditions(
            asked => asked.Taken.ShouldBe("coco"), asked => asked.Options.Select(option => option.Value).ShouldBe(["coco", "voc", "folders"]));
        Layouts.Read(new DatasetChoices(DatasetFormat.Voc), files).Told().ShouldBe(["images/a.jpg: bus"]);
    }
}
