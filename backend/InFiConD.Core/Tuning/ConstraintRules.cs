using InFiConD.Core.Solver;

namespace InFiConD.Core.Tuning;

/// <summary>
/// What a person's wish means as a box (docs/numerics.md, "Constraints"). The paper scales a weight by x around its original value; a box
/// that contained the original weight would change nothing, so these boxes start at the scaled weight.
/// </summary>
public static class ConstraintRules
{
    // Weights below this share of the class's typical weight are as good as zero: scaling them would do nothing anyone can see.
    private const double NegligibleShare = 0.01;

    // Similarities lie in [0, 1] and log-odds matter up to a few dozen: no weight of this size means anything.
    private const double LargestWeight = 1e6;

    /// <summary>The typical size of a class's weights: the median |nonzero weight|, or 1 when there is none.</summary>
    public static double MedianNonZero(ReadOnlySpan<double> weights)
    {
        var sizes = new List<double>();
        foreach (var w in weights)
        {
            if (w != 0)
                sizes.Add(Math.Abs(w));
        }

        if (sizes.Count == 0)
            return 1;
        sizes.Sort();
        var middle = sizes.Count / 2;
        return sizes.Count % 2 == 1 ? sizes[middle] : 0.5 * (sizes[middle - 1] + sizes[middle]);
    }

    /// <summary>The box a request stands for.</summary>
    /// <param name="request">What is asked; raise and lower take a strength, pin, at least and at most a value, the others neither.</param>
    /// <param name="w0">The concept's weight in the base version.</param>
    /// <param name="r">Typical weight of the class, see <see cref="MedianNonZero"/>.</param>
    /// <returns>The box; null when the request changes nothing (strength exactly 1); or why it is refused.</returns>
    public static Result<Box?> ToBox(ConstraintRequest request, double w0, double r)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!double.IsFinite(w0) || !(r > 0) || !double.IsFinite(r))
            throw new ArgumentException($"The base weight ({w0}) has to be finite and the typical weight ({r}) positive.");
        if (Numbers(request) is { } refused)
            return refused;
        var x = request.Strength ?? 1;
        var v = (request.Value ?? 0) + 0.0;
        if (Math.Abs(w0) < NegligibleShare * r)
            w0 = 0;
        var box = OfKind(request, x, v, w0, r);
        var sensible = !box.IsSuccess || box.Value is not { } bounds || (bounds.IsValid && !IsTooLarge(bounds.Lower) && !IsTooLarge(bounds.Upper));
        return sensible ? box : new Rejection(
            "weight-out-of-range",
            $"That asks for a weight beyond {LargestWeight:N0}; weights that matter are far smaller.",
            request.Strength is null ? "value" : "strength");
    }

    private static bool IsTooLarge(double bound) => double.IsFinite(bound) && Math.Abs(bound) > LargestWeight;

    private static Result<Box?> OfKind(ConstraintRequest request, double x, double v, double w0, double r) =>
        request.Kind switch
        {
            ConstraintKind.Raise or ConstraintKind.Lower when x == 1 => (Box?)null,
            ConstraintKind.Raise => Raise(x, w0, r),
            ConstraintKind.Lower => Mirror(Raise(x, -w0, r)),
            ConstraintKind.Exclude => new Box(0, 0),
            ConstraintKind.Pin => new Box(v, v),
            ConstraintKind.AtLeast => new Box(v, double.PositiveInfinity),
            ConstraintKind.AtMost => new Box(double.NegativeInfinity, v),
            ConstraintKind.KeepSign when w0 > 0 => new Box(0, double.PositiveInfinity),
            ConstraintKind.KeepSign when w0 < 0 => new Box(double.NegativeInfinity, 0),
            ConstraintKind.KeepSign => new Rejection(
                "no-sign-to-keep", "The concept has no weight in the base version, so there is no sign to keep. Exclude it, or set a bound.", "kind"),
            _ => new Rejection("unknown-constraint-kind", $"There is no kind of constraint called {request.Kind}.", "kind"),
        };

    /// <summary>What all constraints on one concept allow together, taken in time order.</summary>
    /// <param name="constraints">Boxes with the names a person knows them by, oldest first.</param>
    /// <returns>The intersection (unbounded when there are none), or a refusal that names the two constraints that clash.</returns>
    public static Result<Box> Intersect(IEnumerable<NamedBox> constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var sum = Box.Unbounded;
        var (lowerFrom, upperFrom) = ("", "");
        foreach (var (name, box) in constraints)
        {
            if (sum.Intersect(box) is not { } both)
            {
                var (older, has) = box.Lower > sum.Upper ? (upperFrom, $"at most {sum.Upper:R}") : (lowerFrom, $"at least {sum.Lower:R}");
                var wants = box.Lower > sum.Upper ? $"at least {box.Lower:R}" : $"at most {box.Upper:R}";
                return new Rejection("constraints-clash", $"'{name}' wants a weight of {wants}, but '{older}' allows {has}. Withdraw one of the two.", "constraints");
            }

            lowerFrom = both.Lower > sum.Lower ? name : lowerFrom;
            upperFrom = both.Upper < sum.Upper ? name : upperFrom;
            sum = both;
        }

        return sum;
    }

    private static Rejection? Numbers(ConstraintRequest request)
    {
        var scales = request.Kind is ConstraintKind.Raise or ConstraintKind.Lower;
        var bounds = request.Kind is ConstraintKind.Pin or ConstraintKind.AtLeast or ConstraintKind.AtMost;
        return (request.Strength, request.Value) switch
        {
            (null, _) when scales => new("strength-missing", $"{request.Kind} needs a strength of 1 or more.", "strength"),
            ({ } x, _) when scales && !double.IsFinite(x) => new("strength-not-finite", "The strength has to be a finite number.", "strength"),
            ( < 1, _) when scales => new("strength-too-small", "The strength has to be 1 or more; to weaken a concept, lower it.", "strength"),
            ({ }, _) when !scales => new("strength-not-allowed", $"{request.Kind} takes no strength.", "strength"),
            (_, null) when bounds => new("value-missing", $"{request.Kind} needs a value.", "value"),
            (_, { } v) when bounds && !double.IsFinite(v) => new("value-not-finite", "The value has to be a finite number.", "value"),
            (_, { }) when !bounds => new("value-not-allowed", $"{request.Kind} takes no value.", "value"),
            _ => null,
        };
    }

    private static Box Raise(double x, double w0, double r) => w0 switch
    {
        > 0 => new Box(x * w0, ((2 * x) - 1) * w0),
        < 0 => new Box(w0 / x, ((2 / x) - 1) * w0),
        _ => new Box((x - 1) * r, 2 * (x - 1) * r),
    };

    private static Box Mirror(Box box) => new(-box.Upper + 0.0, -box.Lower + 0.0);
}
