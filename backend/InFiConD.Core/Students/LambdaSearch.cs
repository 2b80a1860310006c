using InFiConD.Core.Distillation;
using InFiConD.Core.Metrics;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>A lambda, and what it was chosen from.</summary>
public sealed record ChosenLambda(double Lambda, LambdaPathRecord Path);

/// <summary>
/// Finds the lambda of an ensemble: solves all classes without constraints for falling lambdas, each started from the one before, measures
/// them on <c>tune</c>, and takes one by the rule. A pure function of data, settings and rule, so a replay finds the same path again.
/// </summary>
public sealed class LambdaSearch(StudentFitting fitting, StudentData data, FitSettings settings, LambdaChoice choice, int threads)
{
    /// <summary>Below this, concepts and classes have nothing to do with each other but rounding.</summary>
    private const double SmallestStart = 1e-9;

    /// <summary>Every comparison draws the same images.</summary>
    private const ulong Seed = 1;

    private static readonly Dictionary<int, Box> _noBoxes = [];
    private readonly int _classes = data.Classes.Count;
    private readonly int[] _measured = Measured(data.Tune.Truth);
    private readonly List<SparseStudent[]> _students = [];

    /// <summary>Fits that it does at most.</summary>
    public int MostFits => LambdaChooser.Steps * _classes;

    /// <summary>Refused when there is nothing to choose by, or a class was not solved to its certificate.</summary>
    /// <param name="progress">Called with the number of fits done.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<ChosenLambda>> RunAsync(Func<int, Task> progress, CancellationToken ct)
    {
        if (choice.By == LambdaRule.Ap && _measured.Length == 0)
        {
            return new Rejection(
                "ap-undefined",
                "No class has positive images and others on tune, so there is no average precision to choose lambda by. Choose it by the number of concepts, or give it.",
                "lambdaChoice");
        }

        var largest = await LargestAsync(ct);
        if (largest < SmallestStart)
        {
            return new Rejection(
                "lambda-path-empty", "No concept tells any class on the images of distil, whatever lambda is: there is nothing to choose.", "lambdaChoice");
        }

        var points = new List<LambdaPathPoint>();
        var fits = new Result<StudentFit>[_classes];
        var done = 0;
        foreach (var lambda in LambdaChooser.Grid(largest))
        {
            await EachAsync(async (c, token) =>
            {
                var start = points.Count == 0 ? null : WarmStart.From(fits[c].Value);
                fits[c] = fitting.Fit(data, settings with { Lambda = lambda }, c, _noBoxes, start, token);
                await progress(Interlocked.Increment(ref done));
            }, ct);
            foreach (var fit in fits)
                if (!fit.IsSuccess) return fit.Rejection with { Message = $"At lambda {lambda}, tried to choose one: {fit.Rejection.Message}" };
            points.Add(Point(lambda, [.. fits.Select(fit => fit.Value)]));
            if (LambdaChooser.IsComplete(choice, points)) break;
        }

        var (chosen, path) = LambdaChooser.Choose(choice, points, (from, to) => Change(from, to, ct));
        return new ChosenLambda(chosen.Lambda, new LambdaPathRecord(_measured.Length, Mean(c => Ap(c, data.Tune.TeacherProbabilities[c])), path));
    }

    private async Task<double> LargestAsync(CancellationToken ct)
    {
        var largest = new double[_classes];
        await EachAsync((c, _) =>
        {
            var problem = new SparseLogisticProblem(data.Distil.X, data.Distil.TeacherProbabilities[c], 0, _noBoxes) { Standardise = settings.Standardise };
            largest[c] = LambdaPath.LambdaMax(problem);
            return ValueTask.CompletedTask;
        }, ct);
        return largest.Max();
    }

    private LambdaPathPoint Point(double lambda, StudentFit[] fits)
    {
        _students.Add([.. fits.Select(SparseStudent.Of)]);
        var concepts = fits.Select(fit => (double)fit.NonZero).Order().ToArray();
        var median = (concepts[(_classes - 1) / 2] + concepts[_classes / 2]) / 2;
        return new LambdaPathPoint(lambda, median, concepts.Average(), Mean(c => Ap(c, data.Tune.X.Scores(fits[c].Weights, fits[c].Intercept))), null);
    }

    private Estimate? Change(int from, int to, CancellationToken ct)
    {
        double[] Scores(int point, int c) => data.Tune.Truth[c].Pick(_students[point][c].Scores(data.Tune.X));
        var classes = _measured.Select(c => (Scores(from, c), Scores(to, c), data.Tune.Truth[c].Positive)).ToArray();
        var change = PairedBootstrap.ChangeOfMeanAveragePrecision(classes, Seed, threads, ct: ct);
        return change is { } measured ? new Estimate(measured.Value, measured.Low, measured.High) : null;
    }

    private double? Ap(int c, double[] scores) => AveragePrecision.Compute(data.Tune.Truth[c].Pick(scores), data.Tune.Truth[c].Positive);

    private double? Mean(Func<int, double?> ap) => _measured.Select(ap).Average();

    private Task EachAsync(Func<int, CancellationToken, ValueTask> act, CancellationToken ct) =>
        Parallel.ForAsync(0, _classes, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, act);

    /// <summary>As in a version's mean: labelled classes where there are any, and of these the ones whose average precision is defined.</summary>
    private static int[] Measured(ClassTruth[] truth)
    {
        var labelled = truth.Any(one => one.Reference == ApReference.GroundTruth);
        return [.. Enumerable.Range(0, truth.Length).Where(c => truth[c].HasAp && (!labelled || truth[c].Reference == ApReference.GroundTruth))];
    }

    /// <summary>The weights other than zero: a whole path is kept until the choice is made.</summary>
    private sealed record SparseStudent(int[] Concepts, double[] Weights, int Length, double Intercept)
    {
        public static SparseStudent Of(StudentFit fit)
        {
            var used = Enumerable.Range(0, fit.Weights.Length).Where(j => fit.Weights[j] != 0).ToArray();
            return new SparseStudent(used, [.. used.Select(j => fit.Weights[j])], fit.Weights.Length, fit.Intercept);
        }

        public double[] Scores(FeatureMatrix x)
        {
            var weights = new double[Length];
            for (var k = 0; k < Concepts.Length; k++) weights[Concepts[k]] = Weights[k];
            return x.Scores(weights, Intercept);
        }
    }
}
