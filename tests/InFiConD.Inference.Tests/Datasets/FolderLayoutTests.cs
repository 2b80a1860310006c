using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tests.Datasets;

public class FolderLayoutTests
{
    [Fact]
    public void Litter_is_neither_class_nor_picture_and_is_counted()
    {
        var listing = Layouts.Pictures(
            "cat/1.jpg", "dog/2.jpg", ".ipynb_checkpoints/3.jpg", "cat/.ipynb_checkpoints/1-checkpoint.jpg", "@eaDir/1.jpg/SYNOPHOTO_THUMB_M.jpg", "dog/.thumbnails/x.jpg",
            "__MACOSX/cat/._1.jpg", "cat/.DS_Store", "dog/Thumbs.db", "dog/@eaDir/2.jpg/x.jpg", "#recycle/old.jpg", "$RECYCLE.BIN/old.jpg", "desktop.ini", "cat/notes.docx");
        listing.Told().ShouldBe(["cat/1.jpg: cat", "dog/2.jpg: dog"]);
        listing.Ignored.CountBy(file => file.Code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)).ShouldBe([("hidden", 1), ("litter", 8), ("notebook", 2), ("text", 1)]);
    }

    [Theory]
    [InlineData("train", "val", "test")]
    [InlineData("training_set", "validation_set", "test_set")]
    [InlineData("Train", "Valid", "Testing")]
    [InlineData("TRAINING", "dev", "TEST")]
    [InlineData("train2017", "val2017", "test2017")]
    [InlineData("train-images", "validation images", "testset")]
    [InlineData("seg_train", "seg_val", "seg_test")]
    [InlineData("distil", "tune", "lockbox")]
    public void Splits_are_known_by_what_others_call_them(string train, string val, string test)
    {
        var listing = Layouts.Pictures($"{train}/cat/1.jpg", $"{train}/dog/2.jpg", $"{val}/cat/3.jpg", $"{test}/dog/4.jpg");
        listing.Classes.ShouldBe(["cat", "dog"]);
        listing.Entries.ToDictionary(entry => entry.Path, entry => entry.Split).Select(pair => $"{pair.Key[..^6].TrimEnd('/')} {pair.Value}").Order().Distinct().Count().ShouldBe(4);
        listing.Entries.Single(entry => entry.Path.EndsWith("3.jpg", StringComparison.Ordinal)).Split.ShouldBe("tune");
        listing.Entries.Single(entry => entry.Path.EndsWith("4.jpg", StringComparison.Ordinal)).Split.ShouldBe("lockbox");
    }

    [Theory]
    [InlineData("preview.png")]
    [InlineData("extras/preview.png")]
    public void A_stray_picture_does_not_turn_splits_into_classes(string stray)
    {
        var listing = Layouts.Pictures("train/cat/1.jpg", "train/dog/2.jpg", "val/cat/3.jpg", "test/dog/4.jpg", stray);
        listing.Classes.ShouldBe(["cat", "dog"]);
        listing.Entries.Single(entry => entry.Path == stray).ShouldSatisfyAllConditions(entry => entry.Labelled.ShouldBeFalse(), entry => entry.Split.ShouldBeNull());
        listing.Finding("picture-without-labels").Examples.ShouldBe([stray]);
    }

    [Fact]
    public void A_stray_picture_among_class_folders_has_no_class()
    {
        Layouts.Pictures("pets/cat/1.jpg", "pets/dog/2.jpg", "pets/cover.png").Told().ShouldBe(["pets/cat/1.jpg: cat", "pets/cover.png: -", "pets/dog/2.jpg: dog"]);
        Layouts.Pictures("cat/1.jpg", "cat/more/2.jpg").Classes.ShouldBe(["cat"]);
    }

    [Fact]
    public void One_class_alone_is_a_class_and_can_be_taken_as_none()
    {
        var files = new[] { ("cat/1.jpg", ""), ("cat/2.jpg", "") };
        var listing = Layouts.Read(files);
        listing.Classes.ShouldBe(["cat"]);
        listing.Questions.Single().ShouldSatisfyAllConditions(asked => asked.Field.ShouldBe("classLevel"), asked => asked.Taken.ShouldBe("1"), asked => asked.Options.Select(option => option.Value).ShouldBe(["0", "1"]));
        Layouts.Read(new DatasetChoices(ClassLevel: 0), files).ShouldSatisfyAllConditions(none => none.Classes.ShouldBeEmpty(), none => none.Entries.ShouldAllBe(entry => !entry.Labelled));
    }

    [Theory]
    [InlineData("images/1.jpg", "images/2.jpg")]
    [InlineData("train/images/1.jpg", "val/images/2.jpg")]
    [InlineData("JPEG/data/images/1.jpg", "JPEG/data/imgs/2.jpg")]
    public void Folders_that_only_say_what_lies_in_them_are_no_classes(string first, string second) =>
        Layouts.Pictures(first, second).ShouldSatisfyAllConditions(listing => listing.Classes.ShouldBeEmpty(), listing => listing.Entries.Count.ShouldBe(2));

    [Fact]
    public void Classes_below_such_folders_are_found()
    {
        Layouts.Pictures("images/cat/1.jpg", "images/dog/2.jpg", "images/readme.png").Classes.ShouldBe(["cat", "dog"]);
        Layouts.Pictures("train/images/cat/1.jpg", "test/images/dog/2.jpg").Told().ShouldBe(["test/images/dog/2.jpg: dog (lockbox)", "train/images/cat/1.jpg: cat (distil)"]);
        Layouts.Pictures("seg_train/seg_train/sea/1.jpg", "seg_test/seg_test/sea/2.jpg").Told().ShouldBe(["seg_test/seg_test/sea/2.jpg: sea (lockbox)", "seg_train/seg_train/sea/1.jpg: sea (distil)"]);
    }

    [Fact]
    public void Splits_may_lie_below_the_classes()
    {
        var listing = Layouts.Pictures("cat/train/1.jpg", "cat/test/2.jpg", "dog/train/3.jpg");
        listing.Told().ShouldBe(["cat/test/2.jpg: cat (lockbox)", "cat/train/1.jpg: cat (distil)", "dog/train/3.jpg: dog (distil)"]);
    }

    [Fact]
    public void The_folder_that_is_the_class_can_be_chosen()
    {
        var files = new[] { ("set/mammals/cat/1.jpg", ""), ("set/mammals/dog/2.jpg", ""), ("set/birds/owl/3.jpg", "") };
        var listing = Layouts.Read(files);
        listing.Classes.ShouldBe(["birds", "mammals"]);
        listing.Questions.Single().Options.Select(option => option.Value).ShouldBe(["0", "1", "2", "-1"]);
        listing.Questions.Single().Options[2].Meaning.ShouldContain("cat, dog, owl");
        Layouts.Read(new DatasetChoices(ClassLevel: 2), files).Classes.ShouldBe(["cat", "dog", "owl"]);
        Layouts.Read(new DatasetChoices(ClassLevel: -1), files).Classes.ShouldBe(["cat", "dog", "owl"]);
    }

    [Fact]
    public void Folders_that_differ_in_case_stay_two_classes_and_are_reported()
    {
        var listing = Layouts.Pictures("distil/Cat/1.jpg", "distil/cat/2.jpg", "tune/cat/3.jpg", "tune/Cat/4.jpg", "tune/dog/5.jpg");
        listing.Classes.ShouldBe(["Cat", "cat", "dog"]);
        listing.Finding("classes-alike").ShouldSatisfyAllConditions(found => found.Count.ShouldBe(2), found => found.Examples.ShouldBe(["Cat / cat"]));
    }

    [Fact]
    public void Names_that_differ_in_a_sign_or_a_mark_stay_apart_and_decomposed_ones_are_composed()
    {
        string[] classes = ["A+", "A-", "<5", ">5", "1.5", "15", "\U0001F600", "\U0001F601", "\u0915\u093F", "\u0915\u0940"];
        Layouts.Pictures([.. classes.Select(name => $"{name}/1.jpg")]).Classes.ShouldBe(classes.Order(StringComparer.Ordinal));
        Layouts.Pictures("cafe\u0301/1.jpg", "caf\u00E9/2.jpg", "the\u0301/1.jpg").Classes.ShouldBe(["caf\u00E9", "th\u00E9"]);
    }

    [Fact]
    public void A_train_among_classes_is_a_train_and_is_reported()
    {
        var listing = Layouts.Pictures("train/1.jpg", "train/2.jpg", "bus/3.jpg");
        listing.Classes.ShouldBe(["bus", "train"]);
        listing.Finding("class-or-split").Examples.ShouldBe(["train"]);
    }
}
