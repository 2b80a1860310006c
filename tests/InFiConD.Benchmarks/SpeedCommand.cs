using System.Diagnostics;
using System.Globalization;
using InFiConD.Core.Metrics;
using InFiConD.Core.Solver;
using InFiConD.Core.Vision;

namespace InFiConD.Benchmarks;

/// <summary>The figures of docs/performance.md.</summary>
internal static class SpeedCommand
{
    private const double Lambda = 1e-4;

    public static int Run(string[] args)
    {
        var sizes = args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        var (n, d, k) = (sizes.ElementAtOrDefault(0) is > 0 and var rows ? rows : 5_717, sizes.ElementAtOrDefault(1) is > 0 and var c ? c : 584, sizes.ElementAtOrDefault(2) is > 0 and var classes ? classes : 20);
        var threads = sizes.ElementAtOrDefault(3) is > 0 and var asked ? asked : Environment.ProcessorCount;
        using var process = Process.GetCurrentProcess();
        var workload = Workload.Make(n, d, k);
        var (matrix, targets) = (workload.Matrix, workload.Targets);
        GC.Collect();
        Console.WriteLine($"{n:N0} images x {d} concepts x {k} classes, {threads} threads; X {matrix.Bytes / 1e6:F0} MB");

        var problems = targets.Select(p => new SparseLogisticProblem(matrix, p, Lambda, new Dictionary<int, Box>())).ToArray();
        var fits = Cold(problems, threads, n);
        Tunings(problems, fits, threads, n);
        if (n > 50_000)
            Sketches(problems, fits, threads);
        process.Refresh();
        Console.WriteLine($"peak memory of the process {process.PeakWorkingSet64 / 1e6:F0} MB, X with its thinned copies {matrix.Bytes / 1e6:F0} MB");
        Metrics();
        return 0;
    }

    private static StudentFit[] Cold(SparseLogisticProblem[] problems, int threads, int n)
    {
        var timings = new Timings();
        StudentFit[] fits = [];
        EnsembleSolver.FitAll(problems, new SolverOptions(), threads, null, CancellationToken.None);
        for (var run = 0; run < (n > 50_000 ? 3 : 15); run++)
            fits = timings.Take(() => EnsembleSolver.FitAll(problems, new SolverOptions(), threads, null, CancellationToken.None));
        timings.Print("cold, all classes");
        Console.WriteLine($"{"",-52} largest gap {fits.Max(f => f.RelativeGap):E1}, concepts a class {fits.Min(f => f.NonZero)}-{fits.Max(f => f.NonZero)}, all certified: {fits.All(f => f.Converged)}");
        return fits;
    }

    private static void Tunings(SparseLogisticProblem[] problems, StudentFit[] fits, int threads, int n)
    {
        foreach (var constraints in new[] { 1, 5 })
        {
            var (random, timings, certified) = (new Random(constraints), new Timings(), true);
            for (var run = 0; run < (n > 50_000 ? 60 : 200); run++)
            {
                var c = random.Next(problems.Length);
                var problem = problems[c] with { Boxes = RandomTunings.Next(random, fits[c], constraints) };
                certified &= timings.Take(() => SparseLogisticSolver.Fit(problem, new SolverOptions { Threads = threads }, WarmStart.From(fits[c]), CancellationToken.None)).Converged;
            }

            timings.Print($"tuning, warm, {constraints} constraint(s)");
            if (!certified)
                Console.WriteLine("NOT ALL CERTIFIED");
        }
    }

    private static void Sketches(SparseLogisticProblem[] problems, StudentFit[] fits, int threads)
    {
        var (random, timings, excess) = (new Random(9), new Timings(), new List<double>());
        for (var run = 0; run < 60; run++)
        {
            var c = random.Next(problems.Length);
            var problem = problems[c] with { Boxes = RandomTunings.Next(random, fits[c], 1) };
            var options = new SolverOptions { Threads = threads };
            var sketch = timings.Take(() => SparseLogisticSolver.Sketch(problem, options, WarmStart.From(fits[c]), CancellationToken.None));

            // Without steps the solver only looks at the weights it starts from: their objective on the whole map.
            var seen = SparseLogisticSolver.Fit(problem, options with { MaxIterations = 0 }, new WarmStart(sketch.Weights, sketch.Intercept), CancellationToken.None);
            var exact = SparseLogisticSolver.Fit(problem, options, WarmStart.From(fits[c]), CancellationToken.None);
            excess.Add((seen.Objective - exact.Objective) / exact.Objective);
        }

        timings.Print("sketch on every 24th image");
        Console.WriteLine($"{"",-52} objective above the exact one by {excess.Order().ElementAt(excess.Count / 2):E0} (median), {excess.Max():E0} (largest)");
    }

    private static void Metrics()
    {
        var random = new Random(1);
        var positives = Enumerable.Range(0, 5_000).Select(_ => random.NextDouble() < 0.1).ToArray();
        var before = positives.Select(p => random.NextDouble() + (p ? 0.5 : 0)).ToArray();
        var after = before.Select(s => s + (0.1 * random.NextDouble())).ToArray();
        foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            var bootstrap = new Timings();
            for (var run = 0; run < 20; run++)
                bootstrap.Take(() => PairedBootstrap.ChangeOfAveragePrecision(before, after, positives, 1, threads: threads));
            bootstrap.Print($"interval of an AP change, 5,000 images x 1,000, {threads} thread(s)");
        }

        var words = Enumerable.Range(0, 584 * 1280).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        var segments = words[..(25 * 1280)];
        Unit(words, 1280);
        Unit(segments, 1280);
        using var vocabulary = new VocabularyMatrix(words, 584, 1280);
        var mapping = new Timings();
        for (var run = 0; run < 200; run++)
            mapping.Take(() => ConceptMapping.Map(segments, 25, vocabulary));
        mapping.Print("naming 25 segments of 1280 among 584 words");

        var grid = new PatchGrid(14, 14, 1280, [.. words[..(196 * 1280)]]);
        var cutting = new Timings();
        for (var run = 0; run < 30; run++)
            cutting.Take(() => Segmentation.Segment(grid, new SegmentationOptions()));
        cutting.Print("segments of a 14 x 14 grid of 1280");
    }

    private static void Unit(float[] rows, int dimension)
    {
        for (var i = 0; i < rows.Length; i += dimension)
        {
            var row = rows.AsSpan(i, dimension);
            var squares = 0.0;
            foreach (var v in row)
                squares += v * v;
            for (var j = 0; j < dimension; j++)
                row[j] /= (float)Math.Sqrt(squares);
        }
    }
}
