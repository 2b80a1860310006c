using InFiConD.Api.Concepts;
using InFiConD.Api.Datasets;
using InFiConD.Api.Distillation;
using InFiConD.Api.Teachers;
using Marten;

namespace InFiConD.Api.Projects;

/// <summary>What a project holds.</summary>
public sealed record ProjectCounts(int Datasets, int ConceptMaps, int TeacherLogits, int Ensembles);

/// <summary>A project with its counts.</summary>
public sealed record ProjectAnswer(
    string Id, string Name, string Description, DateTimeOffset CreatedAt, string CreatedBy, ProjectCounts Counts)
{
    internal static async Task<ProjectAnswer> OfAsync(IQuerySession session, ProjectView view, CancellationToken ct) => new(
        view.Id, view.Name, view.Description, view.CreatedAt, view.CreatedBy, new ProjectCounts(
            await session.Query<DatasetView>().CountAsync(d => d.ProjectId == view.Id, ct),
            await session.Query<ConceptMapView>().CountAsync(m => m.ProjectId == view.Id, ct),
            await session.Query<TeacherLogitsView>().CountAsync(t => t.ProjectId == view.Id, ct),
            await session.Query<EnsembleView>().CountAsync(s => s.ProjectId == view.Id, ct)));
}
