using InFiConD.Api.Provenance;
using InFiConD.Core.Projects;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Projects;

/// <summary>A project as lists show it.</summary>
public sealed record ProjectView(string Id, string Name, string Description, DateTimeOffset CreatedAt, string CreatedBy);

internal sealed partial class ProjectViewProjection : SingleStreamProjection<ProjectView, string>
{
    public ProjectViewProjection() => Name = "projects";

    public override ProjectView? Evolve(ProjectView? view, string id, IEvent e) => e.Data switch
    {
        ProjectCreated p => new ProjectView(id, p.Name, p.Description, EventHeaders.At(e), EventHeaders.Actor(e)),
        _ => view,
    };
}
