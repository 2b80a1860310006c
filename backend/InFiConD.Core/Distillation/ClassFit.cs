namespace InFiConD.Core.Distillation;

/// <summary>What average precision is measured against.</summary>
public enum ApReference
{
    /// <summary>Uploaded labels.</summary>
    GroundTruth,

    /// <summary>The teacher's own decision, where a class has no labels.</summary>
    Teacher,
}

/// <summary>A value with its 95 % interval.</summary>
public sealed record Estimate(double Value, double Low, double High);

/// <summary>How closely a student follows its teacher on <c>tune</c>: agreement at 0.5, mean KL divergence (nats), Spearman's rho.</summary>
public sealed record FidelityFigures(double Agreement, double Kl, double Spearman);

/// <summary>Images of <c>tune</c> in each subset that is worth a look.</summary>
public sealed record SubsetCounts(int Misses, int Inventions, int Disagreements);

/// <summary>
/// One fitted student: the content hash of its weights [d + 1] (intercept last), the certificate of the fit and its figures on <c>tune</c>.
/// Average precisions are null where the class has no positive image there, or no other (1 in events of earlier releases).
/// <paramref name="Solver"/> found the weights; null in events of earlier releases, where the event's own counts.
/// </summary>
public sealed record ClassFit(
    string Class, string WeightsHash, int NonZero, double Objective, double DualityGap, double KktResidual,
    double? TeacherAp, double? StudentAp, ApReference ApReference, FidelityFigures Fidelity, SubsetCounts Subsets,
    string? Solver = null);
