using InFiConD.Api.Distillation;
using InFiConD.Core.Distillation;

namespace InFiConD.Api.Exports;

/// <summary>A weight that is not zero.</summary>
public sealed record ExportedWeight(string Concept, int Index, double Weight);

/// <summary>
/// One student: probability = sigmoid(<paramref name="Intercept"/> + sum of weight times presence). <paramref name="WeightsHash"/> names all its
/// weights, zeros included, as the events do.
/// </summary>
public sealed record ExportedClass(
    string Class, double Intercept, IReadOnlyList<ExportedWeight> Weights, string WeightsHash, double? TeacherAp, double? StudentAp,
    ApReference ApReference, double Agreement, double Objective, double DualityGap);

/// <summary>A version to take away: enough to score images whose concepts were measured, and to find it again in the audit trail.</summary>
public sealed record StudentExport
{
    /// <summary>Name of this layout; another layout gets another.</summary>
    public string Format { get; } = "inficond-students/1";

    public required string EnsembleId { get; init; }
    public required string Ensemble { get; init; }
    public required int Version { get; init; }
    public required IReadOnlyList<int> Parents { get; init; }
    public required string Branch { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Solver { get; init; }
    public required double Lambda { get; init; }
    public required bool Standardise { get; init; }
    public required VersionInputs Inputs { get; init; }

    /// <summary>The vocabulary, in the order of <see cref="ExportedWeight.Index"/>.</summary>
    public required IReadOnlyList<string> Concepts { get; init; }

    public required IReadOnlyList<ExportedClass> Classes { get; init; }

    /// <summary>The corrections that people made and that are in force, oldest first.</summary>
    public required IReadOnlyList<TuningInForce> Tunings { get; init; }
}
