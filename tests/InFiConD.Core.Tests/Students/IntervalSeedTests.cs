using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Core.Tests.Students;

public sealed class IntervalSeedTests
{
    private static readonly Dictionary<int, Box> _boxes = new() { [3] = new(1, 2), [0] = new(0, 0) };

    [Fact]
    public void It_is_the_same_in_whatever_order_constraints_were_asked()
    {
        using var data = StudentsGiven.Data();
        var reversed = _boxes.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value);

        IntervalSeed.OfTuning("a", reversed, data.Tune).ShouldBe(IntervalSeed.OfTuning("a", _boxes, data.Tune));
        var negativeZero = new Dictionary<int, Box> { [3] = new(1, 2), [0] = new(-0.0, -0.0) };
        IntervalSeed.OfTuning("a", negativeZero, data.Tune).ShouldBe(IntervalSeed.OfTuning("a", _boxes, data.Tune));
    }

    [Fact]
    public void Another_base_other_constraints_or_other_images_give_another()
    {
        using var data = StudentsGiven.Data();
        var wider = new Dictionary<int, Box>(_boxes) { [3] = new(1, double.PositiveInfinity) };

        new[]
        {
            IntervalSeed.OfTuning("a", _boxes, data.Tune), IntervalSeed.OfTuning("b", _boxes, data.Tune), IntervalSeed.OfTuning("a", wider, data.Tune),
            IntervalSeed.OfTuning("a", _boxes, data.Distil), IntervalSeed.OfTuning("a", new Dictionary<int, Box>(), data.Tune),
            IntervalSeed.OfComparison("a", "b", data.Tune), IntervalSeed.OfComparison("b", "a", data.Tune),
        }.ShouldBeUnique();
    }

    [Fact]
    public void A_cold_preview_and_its_commit_measure_the_same_interval_to_the_last_bit()
    {
        using var data = StudentsGiven.Data();
        var settings = new FitSettings(1e-4, false, Trainer.Exact);
        var random = new Random(11);
        for (var tuning = 0; tuning < 40; tuning++)
        {
            var c = random.Next(data.Classes.Count);
            var free = StudentWeights.Of(StudentsGiven.Fitting.Commit(data, settings, c, new Dictionary<int, Box>(), default).Value);
            var low = (random.NextDouble() * 40) - 20;
            var boxes = new Dictionary<int, Box> { [random.Next(data.Concepts.Count)] = new(low, low + random.NextDouble()) };
            var seed = IntervalSeed.OfTuning(free.Hash, boxes, data.Tune);
            var before = new ClassEvaluation(data.Tune, c, free);

            var preview = StudentsGiven.Fitting.Fit(data, settings, c, boxes, null, default).Value;
            var committed = StudentsGiven.Fitting.Commit(data with { Threads = 3 }, settings, c, boxes, default).Value;

            StudentWeights.Of(preview).Hash.ShouldBe(StudentWeights.Of(committed).Hash);
            var shown = new ClassEvaluation(data.Tune, c, StudentWeights.Of(preview)).ChangeFrom(before, seed, 1, default);
            var recorded = new ClassEvaluation(data.Tune, c, StudentWeights.Of(committed)).ChangeFrom(before, seed, 3, default);
            shown.ShouldNotBeNull().ShouldBe(recorded);
        }
    }
}
