using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Distillation;

/// <summary>The beginning of an ensemble on its timeline, and its work.</summary>
internal static class DistillationTimeline
{
    public static void Describe(TimelineActs acts) => acts
        .On<EnsembleCreated>((entry, _) => entry)
        .On<DistillationRequested>((entry, e) => entry with { JobId = e.JobId })
        .On<DistillationCompleted>((entry, e) => entry with { JobId = e.JobId, Branch = e.Branch, Mark = new VersionMark(e.Version) })
        .On<WorkFailed>((entry, e) => entry with { JobId = e.JobId, Error = e.Message })
        .On<WorkRetried>((entry, e) => entry with { JobId = e.JobId });
}
