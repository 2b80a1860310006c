namespace InFiConD.Core.Audit;

/// <summary>Somebody asked for every version of an ensemble to be rebuilt from its events.</summary>
public sealed record ReplayRequested(string ProjectId, string EnsembleId, string JobId);

/// <summary>
/// Every version was rebuilt. <paramref name="Differing"/> of <paramref name="Students"/> (version, class) pairs came out with other bits;
/// <paramref name="ReportHash"/> names the blob that lists them all. <paramref name="StreamVersion"/> says how much of the ensemble's stream was read.
/// </summary>
public sealed record ReplayCompleted(string JobId, long StreamVersion, int Versions, int Students, int Differing, string ReportHash, string Solver);
