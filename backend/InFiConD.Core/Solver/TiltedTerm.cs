namespace InFiConD.Core.Solver;

/// <summary>
/// A data term with a linear one added, so that its gradient at a start becomes a given one (and the intercept's 0): a sample of the rows then
/// answers as the whole would, near the start.
/// </summary>
internal sealed class TiltedTerm : IDataTerm
{
    private readonly IDataTerm _plain;
    private readonly double[] _slopes;
    private readonly double _interceptSlope;

    /// <param name="plain">The sample's own term; disposed with this one.</param>
    /// <param name="start">Where the gradients shall agree.</param>
    /// <param name="gradient">Gradient of the whole there [d].</param>
    public TiltedTerm(IDataTerm plain, WarmStart start, double[] gradient)
    {
        _plain = plain;
        var sample = new double[gradient.Length];
        plain.Restart(start.Weights, start.Intercept, [], []);
        plain.FullGradient(sample);
        _slopes = gradient.Zip(sample, (whole, part) => whole - part).ToArray();
        _interceptSlope = -plain.MeanResidual;
    }

    /// <inheritdoc/>
    public int Count => _plain.Count;

    /// <inheritdoc/>
    public double Loss => _plain.Loss;

    /// <inheritdoc/>
    public double MeanResidual => _plain.MeanResidual + _interceptSlope;

    /// <inheritdoc/>
    public double MeanCurvature => _plain.MeanCurvature;

    /// <summary>Value of the linear term; it is not in <see cref="Loss"/>.</summary>
    public double Linear(double[] w, double intercept)
    {
        var sum = _interceptSlope * intercept;
        for (var j = 0; j < w.Length; j++)
            sum = Math.FusedMultiplyAdd(_slopes[j], w[j], sum);
        return sum;
    }

    /// <inheritdoc/>
    public void Reset() => _plain.Reset();

    /// <inheritdoc/>
    public void Advance(ReadOnlySpan<int> columns, ReadOnlySpan<double> step, double shift, int[] gradientOf, Span<double> gradient)
    {
        _plain.Advance(columns, step, shift, gradientOf, gradient);
        for (var k = 0; k < gradientOf.Length; k++)
            gradient[k] += _slopes[gradientOf[k]];
    }

    /// <inheritdoc/>
    public void FullGradient(double[] gradient)
    {
        _plain.FullGradient(gradient);
        for (var j = 0; j < gradient.Length; j++)
            gradient[j] += _slopes[j];
    }

    /// <inheritdoc/>
    public CurvatureMatrix Curvature(int[] columns, bool precise, bool penalised) => _plain.Curvature(columns, precise, penalised);

    /// <inheritdoc/>
    public double ScalingCost(double s) => _plain.ScalingCost(s);

    /// <inheritdoc/>
    public void Dispose() => _plain.Dispose();
}
