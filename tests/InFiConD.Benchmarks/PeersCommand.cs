using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using InFiConD.Core.Solver;

namespace InFiConD.Benchmarks;

/// <summary>
/// Gives the same problems to glmnet (Debian: r-cran-glmnet) and scikit-learn (python3-sklearn) and compares objectives and time, ours
/// measured before and after theirs. glmnet wants boxes that contain zero, so the boxed classes have such boxes.
/// </summary>
internal static class PeersCommand
{
    private const double Lambda = 1e-4;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("Name a folder for the exchanged files.");
            return 1;
        }

        var folder = Directory.CreateDirectory(args[0]).FullName;
        var sizes = args.Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        var (n, d, k) = (sizes.ElementAtOrDefault(0) is > 0 and var rows ? rows : 600, sizes.ElementAtOrDefault(1) is > 0 and var c ? c : 584, sizes.ElementAtOrDefault(2) is > 0 and var classes ? classes : 4);
        var workload = Workload.Make(n, d, k);
        var (matrix, targets) = (workload.Matrix, workload.Targets);
        var problems = targets.Select((p, at) => new SparseLogisticProblem(matrix, p, Lambda, at % 2 == 0 ? [] : Boxes(d, at))).ToArray();
        Export(folder, matrix, problems);

        var (one, all) = (new Timings(), new Timings());
        Ours(problems, one, 1);
        Ours(problems, all, Environment.ProcessorCount);
        Call("Rscript", Script("glmnet.R"), folder, $"{n}", $"{d}", $"{k}", Lambda.ToString(CultureInfo.InvariantCulture));
        var fits = Ours(problems, one, 1);
        Ours(problems, all, Environment.ProcessorCount);
        var glmnetMs = File.ReadAllLines(Path.Combine(folder, "glmnet.txt")).Select(l => 1000 * double.Parse(l, CultureInfo.InvariantCulture)).ToArray();
        var glmnet = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(Path.Combine(folder, "glmnet.bin"))).ToArray();
        Console.WriteLine($"{n} x {d} x {k}, lambda {Lambda}, all classes cold, medians; times faster than glmnet in brackets");
        Console.WriteLine($"  glmnet: {glmnetMs[0]:F0} ms, processor {glmnetMs[1]:F0} ms");
        Console.WriteLine($"  ours, one thread: {one.Median:F1} ms ({glmnetMs[0] / one.Median:F0}), processor {one.Processor:F1} ms ({glmnetMs[1] / one.Processor:F0})");
        Console.WriteLine($"  ours, {Environment.ProcessorCount} threads: {all.Median:F1} ms ({glmnetMs[0] / all.Median:F0}), processor {all.Processor:F1} ms ({glmnetMs[1] / all.Processor:F0})");
        for (var at = 0; at < k; at++)
        {
            var theirs = Objective(problems[at], glmnet.AsSpan(at * (d + 1), d), glmnet[((at + 1) * (d + 1)) - 1]);
            Console.WriteLine($"  class {at} ({problems[at].Boxes.Count} boxes): ours {fits[at].Objective:F12} (gap {fits[at].RelativeGap:E1}), glmnet {theirs:F12}, excess {(theirs - fits[at].Objective) / fits[at].Objective:E1}");
        }

        return n <= 1000 ? Saga(folder, problems[0], fits[0]) : 0;
    }

    private static int Saga(string folder, SparseLogisticProblem problem, StudentFit fit)
    {
        var (n, d) = (problem.X.Rows, problem.X.Columns);
        Call(Environment.GetEnvironmentVariable("PYTHON") ?? "python3", Script("sklearn_saga.py"), folder, $"{n}", $"{d}", Lambda.ToString(CultureInfo.InvariantCulture), "3000");
        var saga = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(Path.Combine(folder, "saga.bin"))).ToArray();
        var theirs = Objective(problem, saga.AsSpan(0, d), saga[d]);
        Console.WriteLine($"  class 0, scikit-learn saga, 3,000 passes: {File.ReadAllText(Path.Combine(folder, "saga.txt")).Trim()} s, objective {theirs:F12}, excess {(theirs - fit.Objective) / fit.Objective:E1}");
        return 0;
    }

    private static StudentFit[] Ours(SparseLogisticProblem[] problems, Timings timings, int threads)
    {
        StudentFit[] fits = [];
        for (var run = 0; run < 4; run++)
            fits = timings.Take(() => EnsembleSolver.FitAll(problems, new SolverOptions(), threads, null, CancellationToken.None));
        return fits;
    }

    private static Dictionary<int, Box> Boxes(int d, int seed)
    {
        var random = new Random(seed);
        var boxes = new Dictionary<int, Box>();
        while (boxes.Count < Math.Min(d, 40))
        {
            boxes[random.Next(d)] = random.Next(4) switch
            {
                0 => new Box(0, 0),
                1 => new Box(0, double.PositiveInfinity),
                2 => new Box(double.NegativeInfinity, 0),
                _ => new Box(-0.5, 0.5),
            };
        }

        return boxes;
    }

    private static double Objective(SparseLogisticProblem problem, ReadOnlySpan<double> w, double b)
    {
        var z = problem.X.Scores(w, b);
        var loss = z.Zip(problem.Targets, (zi, p) => Math.Max(zi, 0) + Math.Log(1 + Math.Exp(-Math.Abs(zi))) - (p * zi)).Average();
        var norm = 0.0;
        foreach (var weight in w)
            norm += Math.Abs(weight);
        return loss + (problem.Lambda * norm);
    }

    private static void Export(string folder, FeatureMatrix matrix, SparseLogisticProblem[] problems)
    {
        using (var x = File.Create(Path.Combine(folder, "x.bin")))
        {
            for (var j = 0; j < matrix.Columns; j++)
                x.Write(MemoryMarshal.AsBytes(matrix.Column(j)));
        }

        Write("targets.bin", p => p.Targets);
        Write("lower.bin", p => Ends(p, box => box.Lower));
        Write("upper.bin", p => Ends(p, box => box.Upper));

        void Write(string name, Func<SparseLogisticProblem, IEnumerable<double>> values) =>
            File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(problems.SelectMany(values).ToArray().AsSpan()).ToArray());

        IEnumerable<double> Ends(SparseLogisticProblem problem, Func<Box, double> end) =>
            Enumerable.Range(0, matrix.Columns).Select(j => end(problem.Boxes.TryGetValue(j, out var box) ? box : Box.Unbounded));
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "peers", name);

    private static void Call(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
