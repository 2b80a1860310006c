using InFiConD.Api.Http;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Provenance;

/// <summary>
/// The one state machine of what a job makes: pending when it is asked for, failed when its job ends without a result, pending again when somebody
/// has it tried anew. A view says what else it learns from its own events, and which of them makes it ready.
/// </summary>
internal abstract class ResourceProjection<TView> : SingleStreamProjection<TView, string>
    where TView : ResourceView
{
    public override TView? Evolve(TView? view, string id, IEvent e) => e.Data switch
    {
        WorkFailed f when view?.JobId == f.JobId => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried r when view?.JobId == r.JobId => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ when view is null => Fold(null, e) is { } asked ? asked with { Id = id, CreatedAt = EventHeaders.At(e), CreatedBy = EventHeaders.Actor(e) } : null,
        _ => Fold(view, e),
    };

    /// <summary>What an event of its own tells; <paramref name="view"/> is null before the first, and stays as it is where the event tells nothing.</summary>
    protected abstract TView? Fold(TView? view, IEvent e);
}
