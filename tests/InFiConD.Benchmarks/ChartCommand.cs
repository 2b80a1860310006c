using System.Globalization;
using System.Text;
using InFiConD.Core.Solver;

namespace InFiConD.Benchmarks;

/// <summary>Measures cost against images, concepts and classes around the everyday size, and draws the three curves as one SVG. Processor time on one thread, so
/// that a busy machine does not bend the curves.</summary>
internal static class ChartCommand
{
    private const int PanelWidth = 300;
    private const int PanelHeight = 240;
    private const int Margin = 56;

    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("Name the SVG file to write.");
            return 1;
        }

        var panels = new (string Title, string Unit, (double At, double Cold, double Tuning)[] Points)[]
        {
            ("Images n (584 concepts)", "images", [.. new[] { 500, 1_000, 2_000, 5_717, 12_000, 23_000, 46_000, 82_783 }.Select(n => Measure(n, 584, 4, n))]),
            ("Concepts d (5,717 images)", "concepts", [.. new[] { 40, 80, 160, 320, 584, 1_168, 2_336 }.Select(d => Measure(5_717, d, 6, d))]),
            ("Classes k (5,717 x 584)", "classes", [.. new[] { 1, 2, 5, 10, 20, 40, 80 }.Select(k => All(k))]),
        };
        File.WriteAllText(args[0], Draw(panels));
        return 0;
    }

    private static (double, double, double) Measure(int n, int d, int k, int at)
    {
        var workload = Workload.Make(n, d, k);
        var (matrix, targets) = (workload.Matrix, workload.Targets);
        var problems = targets.Select(p => new SparseLogisticProblem(matrix, p, 1e-4, new Dictionary<int, Box>())).ToArray();
        var (cold, tuning, random) = (new Timings(), new Timings(), new Random(1));
        var fits = problems.Select(p => SparseLogisticSolver.Fit(p, new SolverOptions(), null, CancellationToken.None)).ToArray();
        for (var run = 0; run < 3 * k; run++)
            cold.Take(() => SparseLogisticSolver.Fit(problems[run % k], new SolverOptions(), null, CancellationToken.None));
        for (var run = 0; run < 40; run++)
        {
            var c = random.Next(k);
            var boxed = problems[c] with { Boxes = RandomTunings.Next(random, fits[c], 2) };
            tuning.Take(() => SparseLogisticSolver.Fit(boxed, new SolverOptions(), WarmStart.From(fits[c]), CancellationToken.None));
        }

        Console.WriteLine($"n {n} d {d}: cold {cold.Processor:F2} ms a class, tuning {tuning.Processor:F2} ms, concepts used {fits.Average(f => f.NonZero):F0}");
        return (at, cold.Processor, tuning.Processor);
    }

    private static (double, double, double) All(int k)
    {
        var workload = Workload.Make(5_717, 584, k);
        var (matrix, targets) = (workload.Matrix, workload.Targets);
        var problems = targets.Select(p => new SparseLogisticProblem(matrix, p, 1e-4, new Dictionary<int, Box>())).ToArray();
        var cold = new Timings();
        for (var run = 0; run < 5; run++)
            cold.Take(() => EnsembleSolver.FitAll(problems, new SolverOptions(), 1, null, CancellationToken.None));
        Console.WriteLine($"k {k}: all classes {cold.Processor:F1} ms");
        return (k, cold.Processor, double.NaN);
    }

    private static string Draw((string Title, string Unit, (double At, double Cold, double Tuning)[] Points)[] panels)
    {
        var svg = new StringBuilder();
        var width = panels.Length * (PanelWidth + Margin) + Margin;
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {PanelHeight + (2 * Margin)}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var at = 0; at < panels.Length; at++)
            Panel(svg, panels[at].Title, panels[at].Points, Margin + (at * (PanelWidth + Margin)));
        return svg.Append("</svg>\n").ToString();
    }

    private static void Panel(StringBuilder svg, string title, (double At, double Cold, double Tuning)[] points, int left)
    {
        var (first, last) = (Math.Log10(points[0].At), Math.Log10(points[^1].At));
        var times = points.SelectMany(p => new[] { p.Cold, p.Tuning }).Where(double.IsFinite).ToArray();
        var (low, high) = (Math.Floor(Math.Log10(times.Min())), Math.Ceiling(Math.Log10(times.Max())));
        double X(double v) => left + ((Math.Log10(v) - first) / (last - first) * PanelWidth);
        double Y(double ms) => Margin + ((high - Math.Log10(ms)) / (high - low) * PanelHeight);

        Text(left + (PanelWidth / 2), 30, "middle", title, "#111", "bold");
        for (var power = low; power <= high; power++)
        {
            var y = Y(Math.Pow(10, power));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" x2=\"{left + PanelWidth}\" y1=\"{y:F1}\" y2=\"{y:F1}\" stroke=\"#ddd\"/>\n");
            Text(left - 6, y + 4, "end", $"{Math.Pow(10, power):G} ms", "#555");
        }

        foreach (var point in points)
            Text(X(point.At), Margin + PanelHeight + 18, "middle", point.At >= 1000 ? $"{point.At / 1000:G3}k" : $"{point.At:G}", "#555");
        Curve([.. points.Select(p => (p.At, p.Cold))], "#1864ab", points.Any(p => double.IsFinite(p.Tuning)) ? "cold, one class" : "cold, all classes, one thread");
        Curve([.. points.Where(p => double.IsFinite(p.Tuning)).Select(p => (p.At, p.Tuning))], "#c92a2a", "tuning");

        void Curve((double At, double Ms)[] curve, string colour, string name)
        {
            if (curve.Length == 0)
                return;
            var places = string.Join(" ", curve.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.At):F1},{Y(p.Ms):F1}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{places}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
            foreach (var p in curve)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(p.At):F1}\" cy=\"{Y(p.Ms):F1}\" r=\"3\" fill=\"{colour}\"/>\n");
            Text(X(curve[^1].At) - 4, Y(curve[^1].Ms) + (name == "tuning" ? 44 : -8), "end", name, colour);
        }

        void Text(double x, double y, string anchor, string text, string colour, string weight = "normal") =>
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\" fill=\"{colour}\" font-weight=\"{weight}\">{text}</text>\n");
    }
}
