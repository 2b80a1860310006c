using InFiConD.Core.Metrics;
using InFiConD.Core.Solver;

namespace InFiConD.Demo.Training;

/// <summary>
/// The demo as the product will see it, without the product: concept map, teacher and students of the 2,400 scenes, average precision per class,
/// and what leaving concepts out of a class would bring.
/// </summary>
internal static class Story
{
    private const double Lambda = 1e-4;

    public static int Print(string folder, string[] asks)
    {
        var seen = Reading.Of(folder, DemoSet.Count, DemoSet.Compose);
        var d = Words.All.Count;
        var rows = "distil tune lockbox".Split(' ').ToDictionary(split => split, split => Enumerable.Range(0, DemoSet.Count).Where(i => DemoSet.SplitOf(i) == split).ToArray());
        float[] x = [.. seen.SelectMany(s => s.Row.X)];
        var matrices = rows.ToDictionary(r => r.Key, r => FeatureMatrix.FromRowMajor(x, DemoSet.Count, d, r.Value));
        double[] Targets(int c) => [.. rows["distil"].Select(i => 1 / (1 + Math.Exp(-Math.Clamp(seen[i].Logits[c], -15, 15))))];
        var problems = Enumerable.Range(0, Words.Classes.Count).Select(c => new SparseLogisticProblem(matrices["distil"], Targets(c), Lambda, new Dictionary<int, Box>())).ToArray();
        var fits = EnsembleSolver.FitAll(problems, new SolverOptions(), Environment.ProcessorCount, null, CancellationToken.None);
        bool[] Truth(string split, int c) => [.. rows[split].Select(i => seen[i].Scene.Classes().Contains(Words.Classes[c]))];
        double[] Scores(string split, StudentFit fit) => matrices[split].Scores(fit.Weights, fit.Intercept);
        double Ap(string split, int c, double[] scores) => AveragePrecision.Compute(scores, Truth(split, c)) ?? double.NaN;
        double[] Teacher(string split, int c) => [.. rows[split].Select(i => (double)seen[i].Logits[c])];
        var (teacherSum, studentSum) = (0.0, 0.0);
        for (var c = 0; c < fits.Length; c++)
        {
            var (teacher, student) = (Ap("tune", c, Teacher("tune", c)), Ap("tune", c, Scores("tune", fits[c])));
            (teacherSum, studentSum) = (teacherSum + teacher, studentSum + student);
            Console.WriteLine($"{Words.Classes[c],-13} teacher {teacher:F3} student {student:F3} gap {student - teacher:+0.000;-0.000} distil {Ap("distil", c, Scores("distil", fits[c])):F3}, {Truth("tune", c).Count(t => t)}/{Truth("distil", c).Count(t => t)} positives, {fits[c].NonZero} concepts: {Strongest(fits[c])}");
        }

        Console.WriteLine($"mAP on tune: teacher {teacherSum / fits.Length:F4}, students {studentSum / fits.Length:F4}, gap {(studentSum - teacherSum) / fits.Length:F4}");
        foreach (var ask in asks)
        {
            // class: concept=lo..hi, concept (left out), ...
            var (name, wishes) = (ask.Split(':')[0].Trim(), ask.Split(':')[1].Split(',', StringSplitOptions.TrimEntries));
            var c = Words.Classes.ToList().IndexOf(name);
            var boxes = wishes.ToDictionary(w => Words.All.ToList().IndexOf(w.TrimEnd('+')), w => w.EndsWith('+') ? Raised(fits[c], Words.All.ToList().IndexOf(w.TrimEnd('+'))) : new Box(0, 0));
            var fit = SparseLogisticSolver.Fit(problems[c] with { Boxes = boxes }, new SolverOptions(), null, CancellationToken.None);
            foreach (var split in rows.Keys.Skip(1))
            {
                var change = PairedBootstrap.ChangeOfAveragePrecision(Scores(split, fits[c]), Scores(split, fit), Truth(split, c), 1)!.Value;
                Console.WriteLine($"{ask} on {split}: {Ap(split, c, Scores(split, fits[c])):F3} -> {Ap(split, c, Scores(split, fit)):F3}, {change.Value:+0.000;-0.000} [{change.Low:F3}, {change.High:F3}]");
            }

            Console.WriteLine($"   now: {Strongest(fit)}");
        }

        return 0;
    }

    private static Box Raised(StudentFit fit, int j)
    {
        var nonZero = fit.Weights.Where(w => w != 0).Select(Math.Abs).Order().ToArray();
        var (w0, r) = (fit.Weights[j], nonZero[nonZero.Length / 2]);
        return Math.Abs(w0) < r / 100 ? new Box(r, 2 * r) : w0 > 0 ? new Box(2 * w0, 3 * w0) : new Box(w0 / 2, 0);
    }

    private static string Strongest(StudentFit fit) =>
        string.Join(", ", Enumerable.Range(0, fit.Weights.Length).OrderByDescending(j => Math.Abs(fit.Weights[j])).Take(9).Select(j => $"{Words.All[j]} {fit.Weights[j]:F1}"));
}
