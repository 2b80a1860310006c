using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Jobs;

/// <summary>Ends that bring no result: the job's stream and its resource's stream hear of them in one transaction.</summary>
internal static class JobEnds
{
    public const string Cancelled = "cancelled";

    public static object EventFor(Rejection reason, int attempt) =>
        reason.Code == Cancelled ? new JobCancelled(attempt) : new JobFailed(attempt, reason.Code, reason.Message);

    public static async Task WriteAsync(Ledger ledger, string jobId, JobState state, object end, CancellationToken ct)
    {
        var (code, message) = end is JobFailed failed ? (failed.Code, failed.Message) : (Cancelled, "Cancelled.");
        await ledger.SeekAsync(state.Request.SubjectId, ct);
        ledger.Append(state.Request.SubjectId, state.Request.ProjectId, new WorkFailed(jobId, code, message));
        ledger.Append(jobId, state.Request.ProjectId, end);
        await ledger.SaveAsync(ct);
    }
}
