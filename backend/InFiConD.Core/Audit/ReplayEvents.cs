using InFiConD.Core.Provenance;

namespace InFiConD.Core.Audit;

/// <summary>Somebody asked for every version of an ensemble to be rebuilt from its events.</summary>
[StoredAs("replay_requested")]
public sealed record ReplayRequested(string ProjectId, string EnsembleId, string JobId);

/// <summary>Lambda chosen again from the inputs. <paramref name="SamePath"/>: every number that it was chosen from came out the same.</summary>
public sealed record ReplayedLambda(double Recorded, double Rebuilt, bool SamePath);

/// <summary>
/// Every version was rebuilt. <paramref name="Differing"/> of <paramref name="Students"/> (version, class) pairs came out with other bits;
/// <paramref name="ReportHash"/> names the blob that lists them all. <paramref name="StreamVersion"/> says how much of the ensemble's stream was read.
/// Not among them are the <paramref name="Certified"/> students that a solver with bits of its own had found: their recorded weights were proved
/// optimal again. Students are fitted at the recorded lambda; <paramref name="LambdaCheck"/> tells whether it would be chosen again, null where it was given.
/// </summary>
[StoredAs("replay_completed")]
public sealed record ReplayCompleted(
    string JobId, long StreamVersion, int Versions, int Students, int Differing, string ReportHash, string Solver,
    ReplayedLambda? LambdaCheck = null, int? Certified = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [new(ReportHash)];
}
