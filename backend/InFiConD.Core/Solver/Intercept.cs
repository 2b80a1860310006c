namespace InFiConD.Core.Solver;

/// <summary>The intercept has neither penalty nor box, so the mean residual must vanish: Newton in one dimension, kept inside a bracket.</summary>
internal static class Intercept
{
    private const double FirstLongestStep = 4;
    private const double Enough = 1e-15;
    private const int MaxSteps = 200;

    /// <summary>Moves the logits by the shift that makes the mean residual vanish (to rounding) and returns the shift.</summary>
    public static double Centre(IDataTerm data)
    {
        var (shift, low, high) = (0.0, double.NegativeInfinity, double.PositiveInfinity);
        var longest = FirstLongestStep;
        for (var i = 0; i < MaxSteps && Math.Abs(data.MeanResidual) > Enough; i++)
        {
            var before = Math.Abs(data.MeanResidual);
            if (data.MeanResidual > 0)
                high = shift;
            else
                low = shift;
            var step = Math.Clamp(-data.MeanResidual / Math.Max(data.MeanCurvature, 1e-300), -longest, longest);
            var next = shift + step;
            if (!(next > low && next < high))
                next = 0.5 * (low + high);
            if (next == shift || !double.IsFinite(next))
                break;
            data.Advance([], [], next - shift, [], []);
            shift = next;

            // Where every row is saturated Newton knows only the direction: ever longer steps until the other side is seen.
            longest *= 2;

            // At rounding level the residual stops shrinking; more steps would only walk in its noise.
            if (before < 1e-12 && Math.Abs(data.MeanResidual) > 0.5 * before)
                break;
        }

        return shift;
    }
}
