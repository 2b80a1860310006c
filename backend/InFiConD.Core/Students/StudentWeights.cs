using InFiConD.Core.Audit;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>A student: its weights [d] and intercept.</summary>
public sealed record StudentWeights(double[] Weights, double Intercept)
{
    /// <summary>Content hash of its bytes, under which it is stored and recorded.</summary>
    public string Hash => ContentHash.Of(WeightsCodec.Encode(Weights, Intercept));

    /// <summary>The student that a fit found.</summary>
    public static StudentWeights Of(StudentFit fit) => new(fit.Weights, fit.Intercept);
}
