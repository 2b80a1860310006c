using InFiConD.Core.Demo;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Demo;

/// <summary>A demo: which project it fills, and how far it is.</summary>
public sealed record DemoView(string Id, int Number, string ProjectId, DemoState State);

internal sealed partial class DemoViewProjection : SingleStreamProjection<DemoView, string>
{
    public DemoViewProjection() => Name = "demos";

    public override DemoView? Evolve(DemoView? view, string id, IEvent e) =>
        DemoState.Evolve(view?.State, e.Data) is { } state ? new DemoView(id, state.Request.Number, state.Request.ProjectId, state) : view;
}
