using CsCheck;
using InFiConD.Core.Metrics;

namespace InFiConD.Core.Tests.Metrics;

public class AveragePrecisionTests
{
    // Expected values: sklearn.metrics.average_precision_score 1.2 on the same numbers.
    [Theory]
    [InlineData(new[] { 0.1, 0.4, 0.35, 0.8 }, new[] { false, false, true, true }, 0.8333333333333333)]
    [InlineData(new[] { 0.5, 0.5, 0.5, 0.5 }, new[] { true, false, false, true }, 0.5)]
    [InlineData(new[] { 0.9, 0.9, 0.2, 0.2, 0.1 }, new[] { true, false, true, false, true }, 0.5333333333333333)]
    public void It_agrees_with_scikit_learn(double[] scores, bool[] positives, double expected) =>
        AveragePrecision.Compute(scores, positives)!.Value.ShouldBe(expected, 1e-12);

    [Fact]
    public void It_follows_the_definition_on_any_scores() =>
        Gen.Select(Gen.Int[0, 9], Gen.Bool).Array[1, 60].Sample(pairs =>
        {
            var scores = pairs.Select(p => p.Item1 / 10.0).ToArray();
            var positives = pairs.Select(p => p.Item2).ToArray();
            var actual = AveragePrecision.Compute(scores, positives);
            if (positives.Distinct().Count() == 1)
                return actual is null;

            var (expected, recall) = (0.0, 0.0);
            foreach (var threshold in scores.Distinct().OrderDescending())
            {
                var taken = pairs.Where(p => p.Item1 / 10.0 >= threshold).ToArray();
                var hits = taken.Count(p => p.Item2);
                var now = (double)hits / positives.Count(p => p);
                expected += (now - recall) * hits / taken.Length;
                recall = now;
            }

            return Math.Abs(actual!.Value - expected) < 1e-12;
        });

    [Fact]
    public void Without_positives_it_is_undefined() => AveragePrecision.Compute([1, 2], [false, false]).ShouldBeNull();

    [Fact]
    public void With_nothing_but_positives_there_is_nothing_to_rank_and_it_is_undefined_not_1()
    {
        AveragePrecision.Compute([3, 2, 1], [true, true, true]).ShouldBeNull();
        PairedBootstrap.ChangeOfAveragePrecision([3, 2, 1], [1, 2, 3], [true, true, true], 1).ShouldBeNull();
    }

    [Fact]
    public void Scores_that_are_not_numbers_are_refused() => Should.Throw<ArgumentException>(() => AveragePrecision.Compute([double.NaN], [true]));
}
