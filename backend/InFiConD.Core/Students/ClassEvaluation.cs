using InFiConD.Core.Distillation;
using InFiConD.Core.Metrics;
using InFiConD.Core.Numerics;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>One student looked at on one split: its scores (log-odds) and probabilities [n] beside teacher and truth.</summary>
public sealed class ClassEvaluation
{
    private readonly double[] _teacher;
    private readonly Lazy<double?> _studentAp;
    private readonly StudentWeights _student;

    /// <summary>Looks at the student of class number <paramref name="c"/> on a split.</summary>
    public ClassEvaluation(SplitData split, int c, StudentWeights student)
    {
        _student = student;
        Truth = split.Truth[c];
        _teacher = split.TeacherProbabilities[c];
        Scores = split.X.Scores(student.Weights, student.Intercept);
        Probabilities = [.. Scores.Select(Logistic.Sigmoid)];
        _studentAp = new(() => AveragePrecision.Compute(Truth.Pick(Scores), Truth.Positive));
    }

    /// <summary>What it is measured against.</summary>
    public ClassTruth Truth { get; }

    /// <summary>Log-odds [n].</summary>
    public double[] Scores { get; }

    /// <summary>Probabilities [n].</summary>
    public double[] Probabilities { get; }

    /// <summary>Average precision against the truth; null where it is undefined.</summary>
    public double? StudentAp => _studentAp.Value;

    /// <summary>Share of images on which student and teacher decide alike.</summary>
    public double Agreement => 1 - ((double)Subset("disagreements").Length / _teacher.Length);

    /// <summary>Measured against ground truth only: against its own decision every teacher is perfect.</summary>
    public double? TeacherAp => AveragePrecision.Compute(Truth.Pick(_teacher), Truth.Positive);

    /// <summary>How closely it follows the teacher.</summary>
    public FidelityFigures Fidelity()
    {
        var report = Metrics.Fidelity.Compute(_teacher, Probabilities);
        return report is null ? new FidelityFigures(1, 0, 0) : new FidelityFigures(report.Agreement, report.Kl, report.Spearman ?? 0);
    }

    /// <summary>Rows of a subset. Misses and inventions are wrong decisions; disagreements differ from the teacher.</summary>
    public int[] Subset(string name) => name switch
    {
        "misses" => [.. Known(positive: true).Where(row => Probabilities[row] < 0.5)],
        "inventions" => [.. Known(positive: false).Where(row => Probabilities[row] >= 0.5)],
        "disagreements" =>
            [.. Enumerable.Range(0, _teacher.Length).Where(row => (_teacher[row] >= 0.5) != (Probabilities[row] >= 0.5))],
        _ => [.. Enumerable.Range(0, _teacher.Length)],
    };

    /// <summary>The record of a fit with its figures here.</summary>
    public ClassFit ToFit(string name, string weightsHash, StudentFit fit) => new(
        name, weightsHash, fit.NonZero, fit.Objective, fit.RelativeGap, fit.KktResidual,
        TeacherAp, StudentAp, Truth.Reference, Fidelity(),
        new SubsetCounts(Subset("misses").Length, Subset("inventions").Length, Subset("disagreements").Length), fit.Solver);

    /// <summary>
    /// Change of average precision from <paramref name="before"/> to this, with a paired-bootstrap interval
    /// (<see cref="IntervalSeed"/> makes seeds); null where average precision is undefined.
    /// </summary>
    public Estimate? ChangeFrom(ClassEvaluation before, ulong seed, int threads, CancellationToken ct)
    {
        if (_student.Hash == before._student.Hash) return StudentAp is null ? null : new Estimate(0, 0, 0);
        var interval = PairedBootstrap.ChangeOfAveragePrecision(
            Truth.Pick(before.Scores), Truth.Pick(Scores), Truth.Positive, seed, threads: threads, ct: ct);
        return interval is { } i ? new Estimate(i.Value, i.Low, i.High) : null;
    }

    /// <summary>Rows whose decision became right, and rows whose decision became wrong.</summary>
    public (int[] Fixed, int[] Broken) DecisionsFrom(ClassEvaluation before)
    {
        var changes = Decisions.Changes(Truth.Pick(before.Probabilities), Truth.Pick(Probabilities), Truth.Positive);
        return ([.. changes.Fixed.Select(i => Truth.Known[i])], [.. changes.Broken.Select(i => Truth.Known[i])]);
    }

    private IEnumerable<int> Known(bool positive)
    {
        for (var i = 0; i < Truth.Known.Length; i++)
            if (Truth.Positive[i] == positive) yield return Truth.Known[i];
    }
}
