using InFiConD.Api.Distillation;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Tuning;

/// <summary>What people change about an ensemble, and what came of it, on its timeline.</summary>
internal static class TuningTimeline
{
    public static void Describe(TimelineActs acts) => acts
        .On<ConceptsTuned>((entry, e) => entry with
        {
            TuningId = e.TuningId,
            JobId = e.JobId,
            Branch = e.Branch,
            Change = new ClassChange(e.Class, e.Reason, e.Constraints),
        })
        .On<TuningWithdrawn>((entry, e) => entry with { TuningId = e.TuningId, JobId = e.JobId, Branch = e.Branch, Change = new ClassChange(e.Class, e.Reason) })
        .On<TuningDismissed>((entry, e) => entry with { TuningId = e.TuningId, JobId = e.JobId, Branch = e.Branch, Change = new ClassChange(e.Class, e.Reason) })
        .On<RefitCompleted>((entry, e) => entry with
        {
            TuningId = e.TuningId,
            JobId = e.JobId,
            Branch = e.Branch,
            Mark = new VersionMark(e.Version, e.Fit.Class, new TimelineEffect(e.ApBefore, e.Fit.StudentAp, e.ApChange, e.Fixed, e.Broken)),
        })
        .On<BranchCreated>((entry, e) => entry with { Branch = e.Name, Mark = new VersionMark(e.FromVersion) });
}
