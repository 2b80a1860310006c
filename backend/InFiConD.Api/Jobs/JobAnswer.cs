using InFiConD.Api.Http;
using InFiConD.Core.Jobs;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>What a finished job made: the id of its resource.</summary>
public sealed record JobOutcome(string Id);

/// <summary>A job with its progress.</summary>
public sealed record JobAnswer(
    string Id, [Words<JobKind>] string Kind, string? ProjectId, string SubjectId, string Title, JobStatus State, JobProgress? Progress, int Attempts,
    string? ErrorCode, string? Error, JobOutcome? Result, string Actor, bool CancelRequested, bool Dismissed,
    DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public static JobAnswer Of(JobView job, JobProgress? progress) => new(
        job.Id, job.Kind, job.ProjectId, job.SubjectId, job.Title, job.State, progress, job.Attempts, job.ErrorCode, job.Error,
        job.State == JobStatus.Succeeded ? new JobOutcome(job.SubjectId) : null,
        job.Actor, job.CancelRequested, job.Dismissed, job.RequestedAt, job.StartedAt, job.FinishedAt);

    public static async Task<IReadOnlyList<JobAnswer>> OfAllAsync(NpgsqlDataSource database, IReadOnlyList<JobView> jobs, CancellationToken ct)
    {
        var progress = await JobProgressStore.ReadAsync(database, [.. jobs.Select(job => job.Id)], ct);
        return [.. jobs.Select(job => Of(job, progress.GetValueOrDefault(job.Id)))];
    }
}
