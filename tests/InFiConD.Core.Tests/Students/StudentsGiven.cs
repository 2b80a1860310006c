using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Core.Tests.Students;

/// <summary>Data of three classes over twelve concepts, two of which drive each class: 144 images to fit on, 48 to watch.</summary>
internal static class StudentsGiven
{
    public static readonly string[] Classes = ["train", "car", "cat"];

    public static readonly string[] Concepts =
        ["rail", "steam locomotive", "wheel", "road", "window", "whisker", "fur", "grass", "sky", "tree", "sofa", "screen"];

    /// <summary>Exact fits whatever is asked for.</summary>
    public static StudentFitting Fitting { get; } = new(new ExactTrainer(), new ExactTrainer());

    /// <summary>The same for the same seed.</summary>
    public static StudentData Data(int seed = 7)
    {
        var random = new Random(seed);
        return new StudentData(Concepts, Classes, Draw(random, "distil", 144), Draw(random, "tune", 48));
    }

    private static SplitData Draw(Random random, string name, int images)
    {
        var x = new float[images * Concepts.Length];
        for (var i = 0; i < x.Length; i++) x[i] = (float)Math.Round(random.NextDouble() * 0.4, 4);
        var logits = Enumerable.Range(0, Classes.Length).Select(c => Enumerable.Range(0, images).Select(i => Score(x, i, c)).ToArray()).ToArray();
        var teacher = logits.Select(column => column.Select(z => 1 / (1 + Math.Exp(-(z + random.NextDouble() - 0.5)))).ToArray()).ToArray();
        var truth = logits.Select(column => new ClassTruth(
            ApReference.GroundTruth, [.. Enumerable.Range(0, images)], [.. column.Select(z => z + (random.NextDouble() * 3) - 1.5 > 0)])).ToArray();
        string[] keys = [.. Enumerable.Range(0, images).Select(i => $"{name}-{i:000}")];
        return new SplitData(keys, keys, FeatureMatrix.FromRowMajor(x, images, Concepts.Length, []), teacher, truth);
    }

    private static double Score(float[] x, int image, int c)
    {
        var first = (image * Concepts.Length) + (c == 0 ? 0 : c == 1 ? 2 : 5);
        return ((x[first] + x[first + 1]) * 20) - 10;
    }
}
