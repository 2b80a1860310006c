namespace InFiConD.Core.Solver;

/// <summary>
/// The smooth part of one class's objective, 1/n sum_i [log(1 + exp(z_i)) - p_i z_i], wherever its rows lie: everything that costs a pass over
/// them. What is left to the solver is small. Starts with all logits z at zero, not evaluated.
/// </summary>
public interface IDataTerm : IDisposable
{
    /// <summary>Rows n.</summary>
    int Count { get; }

    /// <summary>Mean loss of the last evaluation.</summary>
    double Loss { get; }

    /// <summary>Mean of sigmoid(z) - p: the gradient of the intercept.</summary>
    double MeanResidual { get; }

    /// <summary>Mean of c = sigmoid(z) (1 - sigmoid(z)).</summary>
    double MeanCurvature { get; }

    /// <summary>Sets all logits back to zero; the next <see cref="Advance"/> evaluates.</summary>
    void Reset();

    /// <summary>z += sum_k step[k] x[columns[k]] + shift, evaluates there, and gradient[k] = 1/n sum_i (sigmoid(z_i) - p_i) x[i, gradientOf[k]].</summary>
    void Advance(ReadOnlySpan<int> columns, ReadOnlySpan<double> step, double shift, int[] gradientOf, Span<double> gradient);

    /// <summary>Gradient at the last evaluation for all columns [d].</summary>
    void FullGradient(double[] gradient);

    /// <summary>The Hessian at the last evaluation on some columns, the intercept eliminated.</summary>
    /// <param name="columns">The m columns, ascending.</param>
    /// <param name="precise">Float64 throughout; otherwise float32 sums will do.</param>
    /// <param name="penalised">Whether there is a penalty that keeps weights from wandering.</param>
    CurvatureMatrix Curvature(int[] columns, bool precise, bool penalised);

    /// <summary>(1/n) sum [f(z) + f*(s r) - s z r] for 0 &lt;= s &lt;= 1 and r = sigmoid(z) - p: what scaling the dual point down by s costs.</summary>
    double ScalingCost(double s);
}

/// <summary>What all data terms share.</summary>
internal static class DataTermExtensions
{
    /// <summary>Logits from scratch, z = X w + b, so that no rounding of earlier steps stays in them; then evaluated as by an advance.</summary>
    public static void Restart(this IDataTerm data, double[] w, double intercept, int[] gradientOf, Span<double> gradient)
    {
        var support = Enumerable.Range(0, w.Length).Where(j => w[j] != 0).ToArray();
        data.Reset();
        data.Advance(support, support.Select(j => w[j]).ToArray(), intercept, gradientOf, gradient);
    }
}
