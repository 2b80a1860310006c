namespace InFiConD.Core.Solver;

/// <summary>Where a preview starts from: usually the base version's fit. The optimum is the same, the last bits may not be.</summary>
/// <param name="Weights">Weights [d] to start at (clamped to the boxes).</param>
/// <param name="Intercept">Intercept to start at.</param>
/// <param name="Gradient">Gradient of the mean loss [d] at those weights, if known: saves one pass over X.</param>
public sealed record WarmStart(double[] Weights, double Intercept, double[]? Gradient = null)
{
    /// <summary>Starts where another fit ended.</summary>
    public static WarmStart From(StudentFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return new WarmStart(fit.Weights, fit.Intercept, fit.Gradient);
    }
}
