using Marten;

namespace InFiConD.Api.Projects;

/// <summary>What a project holds.</summary>
public sealed record ProjectCounts(int Datasets, int ConceptMaps, int TeacherLogits, int Ensembles);

/// <summary>A project with its counts.</summary>
public sealed record ProjectAnswer(
    string Id, string Name, string Description, DateTimeOffset CreatedAt, string CreatedBy, ProjectCounts Counts);

/// <summary>Puts projects together with what other features count in them.</summary>
internal sealed class ProjectAnswers(IQuerySession session, IEnumerable<ProjectCount> counts)
{
    public async Task<ProjectAnswer> OfAsync(ProjectView view, CancellationToken ct)
    {
        var found = new Dictionary<string, int>();
        foreach (var count in counts) found[count.Of] = await count.CountAsync(session, view.Id, ct);
        return new ProjectAnswer(
            view.Id, view.Name, view.Description, view.CreatedAt, view.CreatedBy,
            new ProjectCounts(found["datasets"], found["conceptMaps"], found["teacherLogits"], found["ensembles"]));
    }
}
