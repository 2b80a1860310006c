using InFiConD.Api.Access;
using InFiConD.Api.Concepts;
using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Projects;
using InFiConD.Api.Teachers;
using InFiConD.Core;
using InFiConD.Core.Naming;
using InFiConD.Inference.Blobs;
using Marten;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>
/// Shows which of a teacher's classes would be measured against which labels, before anything is distilled: the rule that
/// <see cref="CreateEnsemble"/> follows.
/// </summary>
internal static class ReadLabelMatches
{
    /// <summary>A class of the teacher and its labels; both null where it has none and is measured against the teacher's own decision.</summary>
    public sealed record Match(string Class, string? Label, MatchedBy? MatchedBy);

    /// <summary>Names that differ only in case or spacing, so that somebody has to say whether they are the same class.</summary>
    public sealed record Confusion(IReadOnlyList<string> Classes, IReadOnlyList<string> Labels);

    /// <param name="Classes">The teacher's, in its order.</param>
    /// <param name="Unused">Labels that no class of the teacher takes.</param>
    /// <param name="Confused">Empty where students can be distilled without a choice.</param>
    public sealed record Answer(IReadOnlyList<Match> Classes, IReadOnlyList<string> Unused, IReadOnlyList<Confusion> Confused);

    public sealed record Ask(string Project, string? Dataset, string? Map, string? Teacher, string? Logits) : IAsk<Answer>;

    public sealed class Handler(IQuerySession session, IBlobStore blobs, ManifestCache manifests) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ProjectView>(request.Project, cancellationToken) is null) return Missing.Of("project", request.Project);
            if (!(await ClassesAsync(request, cancellationToken)).TryGet(out var classes, out var rejection)) return rejection;
            if (!(await LabelsAsync(request, cancellationToken)).TryGet(out var labels, out rejection)) return rejection;
            var matching = NameMatching.Of(classes, labels);
            return new Answer(
                [.. classes.Zip(matching.Matches, (name, match) => new Match(name, match is null ? null : labels[match.Index], match?.By))],
                [.. matching.Left.Select(label => labels[label])],
                [.. matching.Confused.Select(names => new Confusion(names.Names, names.Others))]);
        }

        private async Task<Result<string[]>> ClassesAsync(Ask request, CancellationToken ct)
        {
            if (request.Logits is { Length: > 0 } id)
            {
                var logits = await session.LoadAsync<TeacherLogitsView>(id, ct);
                return logits?.ProjectId == request.Project ? logits.Classes.ToArray() : new Rejection("teacher-logits-unknown", $"This project has no teacher logits {id}.", "teacherLogitsId");
            }

            return request.Teacher is { Length: > 0 } name && await session.LoadAsync<TeacherView>(name, ct) is { } teacher
                ? teacher.Classes.ToArray()
                : new Rejection("teacher-unknown", $"There is no teacher {request.Teacher}.", "teacherId");
        }

        private async Task<Result<string[]>> LabelsAsync(Ask request, CancellationToken ct)
        {
            var dataset = request.Dataset;
            if (request.Map is { Length: > 0 } id)
            {
                var map = await session.LoadAsync<ConceptMapView>(id, ct);
                if (map?.ProjectId != request.Project) return new Rejection("concept-map-unknown", $"This project has no concept map {id}.", "conceptMapId");
                if (map.MapHash is null) return new Rejection("not-ready", "The concept map is not ready yet: wait for its job.", "conceptMapId");
                dataset = map.DatasetId;
                if (dataset is null) return (await manifests.GetAsync((await blobs.ReadJsonAsync<Core.Concepts.ConceptMapManifest>(map.MapHash, ct)).Images, ct)).Manifest.Classes.ToArray();
            }

            return (await ProjectInputs.DatasetAsync(session, request.Project, dataset, ct)).TryGet(out var view, out var rejection) ? view.Classes.ToArray() : rejection;
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/projects/{project}/label-matches", async (
            string project, string? datasetId, string? conceptMapId, string? teacherId, string? teacherLogitsId, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new Ask(project, datasetId, conceptMapId, teacherId, teacherLogitsId), ct)).ToOk())
        .Needs(Resource.Project)
        .WithName("ReadLabelMatches")
        .WithSummary("Which classes of a teacher or of logits would be measured against which labels of a dataset or concept map.")
        .Produces<Answer>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}
