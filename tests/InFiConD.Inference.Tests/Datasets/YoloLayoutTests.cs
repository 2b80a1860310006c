using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tests.Datasets;

public class YoloLayoutTests
{
    private const string Box = " 0.5 0.5 0.2 0.2\n";

    [Fact]
    public void Labels_beside_images_with_names_in_data_yaml()
    {
        var listing = Layouts.Read(
            ("train/images/1.jpg", ""), ("train/labels/1.txt", "0" + Box + "2" + Box), ("train/images/2.jpg", ""), ("val/images/1.jpg", ""), ("val/labels/1.txt", ""),
            ("test/images/9.jpg", ""), ("data.yaml", "train: ../train/images\nval: ../val/images\nnc: 3\nnames: [car, 'no', 007]\n"));
        listing.Format.ShouldBe(DatasetFormat.Yolo);
        listing.Classes.ShouldBe(["007", "car", "no"]);
        listing.Told().ShouldBe(["test/images/9.jpg: -", "train/images/1.jpg: 007 car (distil)", "train/images/2.jpg:  (distil)", "val/images/1.jpg:  (tune)"]);
        listing.Finding("picture-without-file").Examples.ShouldBe(["train/images/2.jpg"]);
        listing.Ignored.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("names:\n  0: no\n  1: null\n  5: yes\n", "no null yes")]
    [InlineData("names:\n- no\n- null\n- a\n- b\n- c\n- yes\n", "a b c no null yes")]
    public void Names_stay_as_they_are_written(string yaml, string classes) =>
        Layouts.Read(("images/1.jpg", ""), ("labels/1.txt", "0" + Box + "5" + Box), ("x.yml", yaml)).ShouldSatisfyAllConditions(
            listing => listing.Classes.ShouldBe(classes.Split(' ')), listing => listing.Told().ShouldBe(["images/1.jpg: no yes"]));

    [Fact]
    public void Splits_below_images_and_labels_beside_pictures_and_darknets_lists()
    {
        Layouts.Read(("images/train/1.jpg", ""), ("images/val/1.jpg", ""), ("labels/train/1.txt", "0" + Box), ("labels/val/1.txt", "1" + Box), ("classes.txt", "car\nbus\n")).Told()
            .ShouldBe(["images/train/1.jpg: car (distil)", "images/val/1.jpg: bus (tune)"]);
        Layouts.Read(
            ("obj_train_data/1.jpg", ""), ("obj_train_data/1.txt", "0" + Box), ("obj_train_data/2.jpg", ""), ("obj_train_data/2.txt", "0 0.1 0.1 0.2 0.2 0.3 0.3"),
            ("obj.names", "car"), ("train.txt", "data/obj_train_data/1.jpg\n"), ("valid.txt", "data/obj_train_data/2.jpg\n")).Told()
            .ShouldBe(["obj_train_data/1.jpg: car (distil)", "obj_train_data/2.jpg: car (tune)"]);
    }

    [Fact]
    public void A_place_that_is_named_for_two_splits_tells_none()
    {
        var listing = Layouts.Read(("images/train2017/1.jpg", ""), ("labels/train2017/1.txt", "0" + Box), ("coco8.yaml", "train: images/train2017\nval: images/train2017\nnames: {0: car}\n"));
        listing.Told().ShouldBe(["images/train2017/1.jpg: car (distil)"]);
    }

    [Fact]
    public void Numbers_without_names_and_broken_lines_are_said()
    {
        var listing = Layouts.Read(
            ("images/1.jpg", ""), ("labels/1.txt", "4" + Box), ("images/2.jpg", ""), ("labels/2.txt", "car 0.5 0.5 0.2 0.2"), ("images/3.jpg", ""), ("labels/3.txt", "0" + Box), ("labels/gone.txt", "0" + Box));
        listing.Told().ShouldBe(["images/1.jpg: 4", "images/2.jpg: -", "images/3.jpg: 0"]);
        listing.Finding("class-without-name").Count.ShouldBe(2);
        listing.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("labels/2.txt", "labels-broken"), ("labels/gone.txt", "annotation-without-picture")]);
    }

    [Fact]
    public void Captions_beside_pictures_are_no_labels()
    {
        var listing = Layouts.Read(("cat/1.jpg", ""), ("cat/1.txt", "a cat on a mat"), ("dog/2.jpg", ""), ("dog/2.txt", "a dog"));
        (listing.Format, listing.Ignored.Count).ShouldBe((DatasetFormat.Folders, 2));
    }
}
