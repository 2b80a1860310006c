using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Core.Tests.Students;

public sealed class LambdaSearchTests
{
    private static readonly LambdaChoice ByAp = new(LambdaRule.Ap, null);

    [Fact]
    public async Task It_finds_the_same_path_again_with_any_number_of_threads()
    {
        using var given = StudentsGiven.Data();

        var one = (await Search(given, ByAp, threads: 1).RunAsync(Silent, default)).Value;
        var four = (await Search(given, ByAp, threads: 4).RunAsync(Silent, default)).Value;

        four.Lambda.ShouldBe(one.Lambda);
        four.Path.IsSameAs(one.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task It_tells_how_far_it_is_and_stops_when_asked_to()
    {
        using var given = StudentsGiven.Data();
        using var cancel = new CancellationTokenSource();
        var search = Search(given, ByAp);
        var seen = new List<int>();

        await Should.ThrowAsync<OperationCanceledException>(() => search.RunAsync(
            done =>
            {
                seen.Add(done);
                if (done == 7) cancel.Cancel();
                return Task.CompletedTask;
            },
            cancel.Token));

        seen[..7].ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        seen.Count.ShouldBeLessThan(search.MostFits);
    }

    [Fact]
    public async Task Without_any_positive_on_tune_there_is_no_ap_to_choose_by_but_concepts_can_be_counted()
    {
        using var given = StudentsGiven.Data();
        var truth = given.Tune.Truth.Select(one => one with { Positive = new bool[one.Positive.Length] }).ToArray();
        var data = given with { Tune = given.Tune with { Truth = truth } };

        (await Search(data, ByAp).RunAsync(Silent, default)).Rejection!.Code.ShouldBe("ap-undefined");
        var chosen = (await Search(data, new LambdaChoice(LambdaRule.Concepts, 2)).RunAsync(Silent, default)).Value;

        (chosen.Path.ApClasses, chosen.Path.MeanTeacherAp).ShouldBe((0, null));
        chosen.Path.Points.ShouldAllBe(point => point.MeanStudentAp == null);
    }

    [Fact]
    public async Task Concepts_that_tell_nothing_leave_no_lambda_to_choose()
    {
        using var given = StudentsGiven.Data();
        var distil = given.Distil;
        using var blank = FeatureMatrix.FromRowMajor(new float[distil.Count * given.Concepts.Count], distil.Count, given.Concepts.Count, []);
        var data = given with { Distil = distil with { X = blank } };

        (await Search(data, ByAp).RunAsync(Silent, default)).Rejection!.Code.ShouldBe("lambda-path-empty");
    }

    [Fact]
    public async Task Means_are_over_the_labelled_classes_where_there_are_any()
    {
        using var given = StudentsGiven.Data();
        var truth = given.Tune.Truth;
        var data = given with { Tune = given.Tune with { Truth = [truth[0], truth[1] with { Reference = ApReference.Teacher }, truth[2]] } };

        (await Search(data, ByAp).RunAsync(Silent, default)).Value.Path.ApClasses.ShouldBe(2);
    }

    private static LambdaSearch Search(StudentData data, LambdaChoice choice, int threads = 1) =>
        new(StudentsGiven.Fitting, data, new FitSettings(1e-4, false, Trainer.Exact), choice, threads);

    private static Task Silent(int done) => Task.CompletedTask;
}
