using InFiConD.Core.Datasets;
using InFiConD.Core.Numerics;
using InFiConD.Core.Teachers;

namespace InFiConD.Core.Tests.Teachers;

public class LabelTeacherTests
{
    private static readonly ImageManifest Manifest = new(
        ["train", "car"],
        [
            new("a", "a.jpg", 4, 3, Split.Distil, [0], []),
            new("b", "b.jpg", 4, 3, Split.Distil, [0, 1], []),
            new("c", "c.jpg", 4, 3, Split.Distil, [], [1]),
            new("d", "d.jpg", 4, 3, Split.Tune, [], [0, 1]),
            new("e", "e.jpg", 4, 3, Split.Tune, [1], [0]),
            new("f", "f.jpg", 4, 3, Split.Lockbox, [], []),
        ]);

    private static double[] Targets(LabelTeacher teacher) => [.. teacher.Logits.Select(z => Logistic.Sigmoid(z))];

    [Fact]
    public void Positives_and_negatives_are_smoothed_and_unknown_ones_get_the_mean_of_the_distil_split()
    {
        var teacher = LabelTeacher.Of(Manifest, 0.02).Value;

        teacher.Keys.ShouldBe(["a", "b", "c", "e", "f"]);
        (teacher.LeftOut, teacher.Filled).ShouldBe((1, 2));
        teacher.Logits[0].ShouldBe((float)Math.Log(49), 1e-6f);
        // Of train 2 of 3 are positive, of car 1 of 2 that are known.
        double[] expected = [0.98, 0.02, 0.98, 0.98, 0.02, 0.5, 0.02 + (0.96 * 2 / 3), 0.98, 0.02, 0.02];
        Targets(teacher).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    }

    [Fact]
    public void Unsmoothed_labels_are_certain_but_finite_and_the_most_smoothed_still_differ()
    {
        var certain = LabelTeacher.Of(Manifest, 0).Value.Logits;
        (certain[0], certain[1]).ShouldBe((15f, -15f));
        var faint = LabelTeacher.Of(Manifest, 0.49).Value.Logits;
        (faint[0] > 0.03f, faint[1] < -0.03f).ShouldBe((true, true));
    }

    [Fact]
    public void A_class_that_nobody_looked_for_in_the_distil_split_says_nothing()
    {
        var unseen = Manifest with { Images = [new("a", "a.jpg", 4, 3, Split.Distil, [0], [1]), new("b", "b.jpg", 4, 3, Split.Tune, [1], [0])] };

        Targets(LabelTeacher.Of(unseen, 0.02).Value).Zip([0.98, 0.5, 0.98, 0.98]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void Smoothing_that_would_make_one_of_the_two_is_refused(double smoothing) =>
        LabelTeacher.Of(Manifest, smoothing).Rejection!.Field.ShouldBe("smoothing");

    [Fact]
    public void Without_labels_there_is_no_such_teacher()
    {
        LabelTeacher.Of(new([], [new("a", "a.jpg", 4, 3, Split.Distil, [], [])]), 0.02).Rejection!.Code.ShouldBe("labels-missing");
        LabelTeacher.Of(new(["cat"], [new("a", "a.jpg", 4, 3, Split.Distil, [], [0])]), 0.02).Rejection!.Message.ShouldContain("bring labels");
    }
}
