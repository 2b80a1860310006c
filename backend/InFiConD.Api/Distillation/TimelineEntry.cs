using InFiConD.Core.Distillation;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Distillation;

/// <summary>What a refit did to its class: average precision on <c>tune</c> before and after, its change with interval, decisions mended and broken.</summary>
public sealed record TimelineEffect(double? ApBefore, double? ApAfter, Estimate? ApChange, int Fixed, int Broken);

/// <summary>An act about one class, as somebody asked for it. The constraints are null where it takes some back.</summary>
public sealed record ClassChange(string Class, string? Reason, IReadOnlyList<CommittedConstraint>? Constraints = null);

/// <summary>An act that brings or names a version; the class and what was done to it where one class was fitted anew.</summary>
public sealed record VersionMark(int Version, string? Class = null, TimelineEffect? Effect = null);

/// <summary>One act in an ensemble's history, by a person or a worker: what every act has, what it is found by, and the part that its kind has.</summary>
public sealed record TimelineEntry
{
    public required string Id { get; init; }
    public required string EnsembleId { get; init; }
    public long StreamVersion { get; init; }
    public required string Kind { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string Hash { get; init; }

    /// <summary>The line of versions it belongs to; null: the whole ensemble.</summary>
    public string? Branch { get; init; }

    public string? JobId { get; init; }
    public string? TuningId { get; init; }
    public ClassChange? Change { get; init; }
    public VersionMark? Mark { get; init; }
    public string? Error { get; init; }
}
