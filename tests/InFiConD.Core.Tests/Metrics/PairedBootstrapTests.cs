using InFiConD.Core.Metrics;

namespace InFiConD.Core.Tests.Metrics;

public class PairedBootstrapTests
{
    [Fact]
    public void The_interval_of_no_change_is_nothing()
    {
        var (scores, _, positives) = Data(300, 0);
        var change = PairedBootstrap.ChangeOfAveragePrecision(scores, scores, positives, 7)!.Value;
        change.ShouldBe(new Interval(0, 0, 0));
        change.ContainsZero.ShouldBeTrue();
    }

    [Fact]
    public void A_clear_gain_excludes_zero_and_a_shuffle_of_ties_does_not()
    {
        var (before, after, positives) = Data(800, 1.5);
        var gain = PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 7)!.Value;
        gain.Value.ShouldBe(AveragePrecision.Compute(after, positives)!.Value - AveragePrecision.Compute(before, positives)!.Value, 1e-15);
        gain.Low.ShouldBeGreaterThan(0);
        gain.Low.ShouldBeLessThan(gain.Value);
        gain.High.ShouldBeGreaterThan(gain.Value);
        gain.ContainsZero.ShouldBeFalse();
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_nearly_the_same()
    {
        var (before, after, positives) = Data(500, 0.3);
        var first = PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 1);
        PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 1).ShouldBe(first);
        PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 1, threads: 3).ShouldBe(first);
        var other = PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 2)!.Value;
        other.ShouldNotBe(first!.Value);
        other.Low.ShouldBe(first.Value.Low, 0.02);
        other.High.ShouldBe(first.Value.High, 0.02);
    }

    [Fact]
    public void The_change_of_a_mean_over_classes_draws_the_same_images_for_each_of_them()
    {
        var (before, after, positives) = Data(300, 0.5);
        var alone = PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 4);

        PairedBootstrap.ChangeOfMeanAveragePrecision([(before, after, positives)], 4).ShouldBe(alone);
        PairedBootstrap.ChangeOfMeanAveragePrecision([(before, after, positives), (before, after, positives)], 4).ShouldBe(alone);
        var against = PairedBootstrap.ChangeOfMeanAveragePrecision([(before, after, positives), (after, before, positives)], 4)!.Value;
        against.ShouldBe(new Interval(0, 0, 0));
    }

    [Fact]
    public void Classes_without_positives_take_no_part_in_a_mean_and_threads_change_nothing()
    {
        var (before, after, positives) = Data(200, 0.5);
        var (others, _, labels) = Data(200, 0);
        var none = (before, after, new bool[200]);

        PairedBootstrap.ChangeOfMeanAveragePrecision([none], 1).ShouldBeNull();
        var one = PairedBootstrap.ChangeOfMeanAveragePrecision([(before, after, positives), (others, before, labels), none], 1);
        PairedBootstrap.ChangeOfMeanAveragePrecision([(before, after, positives), (others, before, labels)], 1, threads: 3).ShouldBe(one);
    }

    [Fact]
    public void It_equals_the_slow_way_of_drawing_images_and_measuring_again()
    {
        var (before, after, positives) = Data(120, 0.5);
        var changes = new List<double>();
        var random = new Random(5);
        for (var b = 0; b < 4000; b++)
        {
            var drawn = Enumerable.Range(0, 120).Select(_ => random.Next(120)).ToArray();
            var labels = drawn.Select(i => positives[i]).ToArray();
            if (labels.Any(l => l))
                changes.Add(AveragePrecision.Compute(drawn.Select(i => after[i]).ToArray(), labels)!.Value - AveragePrecision.Compute(drawn.Select(i => before[i]).ToArray(), labels)!.Value);
        }

        changes.Sort();
        var fast = PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 3, 4000)!.Value;
        fast.Low.ShouldBe(changes[100], 0.015);
        fast.High.ShouldBe(changes[3900], 0.015);
    }

    [Fact]
    public void One_positive_among_many_still_has_an_interval()
    {
        var positives = new bool[50];
        positives[3] = true;
        var before = Enumerable.Range(0, 50).Select(i => (double)i).ToArray();
        var after = before.Select(s => -s).ToArray();
        var change = PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 1)!.Value;
        double.IsFinite(change.Low).ShouldBeTrue();
        change.High.ShouldBeGreaterThanOrEqualTo(change.Low);
    }

    [Fact]
    public void Without_positives_it_is_undefined() => PairedBootstrap.ChangeOfAveragePrecision([1], [2], [false], 1).ShouldBeNull();

    [Fact]
    public void It_can_be_stopped()
    {
        var (before, after, positives) = Data(100, 0);
        Should.Throw<OperationCanceledException>(() => PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 1, ct: new CancellationToken(true)));
    }

    private static (double[] Before, double[] After, bool[] Positives) Data(int n, double gain)
    {
        var random = new Random(11);
        var positives = Enumerable.Range(0, n).Select(_ => random.NextDouble() < 0.2).ToArray();
        var before = positives.Select(p => (p ? 0.7 : 0) + random.NextDouble()).ToArray();
        return (before, before.Select((s, i) => s + (positives[i] ? gain * random.NextDouble() : 0)).ToArray(), positives);
    }
}
