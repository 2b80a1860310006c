using System.Globalization;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Distillation;

/// <summary>
/// Which lambdas are tried and which one is taken: pure functions of the path, so that a recorded path shows why its lambda was chosen.
/// </summary>
public static class LambdaChooser
{
    /// <summary>Lambdas fall to this share of the first. Students below it use most of a vocabulary, and cost the most.</summary>
    private const double Reach = 1e-3;

    /// <summary>Lambdas of a whole path, eight a decade.</summary>
    public const int Steps = 25;

    /// <summary>Steps past the asked number of concepts, which show what more of them would bring.</summary>
    private const int Beyond = 4;

    /// <summary>Steps without a better mean average precision after which none is expected.</summary>
    private const int Patience = 8;

    /// <summary>
    /// Lambdas to try, falling, from about <paramref name="largest"/> (the smallest at which no class uses any concept). Rounded to two
    /// digits: a person can read the chosen one out, and give it.
    /// </summary>
    public static double[] Grid(double largest) => [.. LambdaPath.Grid(largest, largest * Reach, Steps).Select(TwoDigits)];

    /// <summary>Whether going on to smaller lambdas can't change the choice, or is not expected to.</summary>
    public static bool IsComplete(LambdaChoice choice, IReadOnlyList<LambdaPathPoint> path)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(path);
        return choice.By == LambdaRule.Concepts
            ? path.Count(point => point.MeanConcepts >= choice.Concepts) > Beyond
            : path.Count > 0 && path.Count - 1 - Best(path) >= Patience;
    }

    /// <summary>Takes a point, and notes the changes of average precision that it looked at.</summary>
    /// <param name="choice">The rule; not <see cref="LambdaRule.Given"/>.</param>
    /// <param name="path">At least one point, lambdas falling.</param>
    /// <param name="change">Change of mean average precision from the point at the first place to the point at the second, with its interval.</param>
    public static (LambdaPathPoint Chosen, IReadOnlyList<LambdaPathPoint> Path) Choose(
        LambdaChoice choice, IReadOnlyList<LambdaPathPoint> path, Func<int, int, Estimate?> change)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(change);
        return choice switch
        {
            { By: LambdaRule.Concepts, Concepts: { } concepts } => (path.MinBy(point => (Math.Abs(point.MeanConcepts - concepts), -point.Lambda))!, path),
            { By: LambdaRule.Ap } => SparsestAsGood(path, change),
            _ => throw new ArgumentException($"There is nothing to choose by: {choice}.", nameof(choice)),
        };
    }

    /// <summary>From the best point towards fewer concepts, as long as the images can't tell the difference.</summary>
    private static (LambdaPathPoint Chosen, IReadOnlyList<LambdaPathPoint> Path) SparsestAsGood(
        IReadOnlyList<LambdaPathPoint> path, Func<int, int, Estimate?> change)
    {
        var noted = path.ToArray();
        var best = Best(path);
        var chosen = best;
        for (var at = best - 1; at >= 0; at--)
        {
            noted[at] = path[at] with { ApChange = change(best, at) };
            if (noted[at].ApChange is not { High: >= 0 }) break;
            chosen = at;
        }

        return (noted[chosen], noted);
    }

    /// <summary>Place of the highest mean average precision; the first, which is the sparsest, on a tie.</summary>
    private static int Best(IReadOnlyList<LambdaPathPoint> path) =>
        Enumerable.Range(0, path.Count).MaxBy(i => (path[i].MeanStudentAp ?? double.NegativeInfinity, -i));

    private static double TwoDigits(double value) => double.Parse(value.ToString("E1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
