using InFiConD.Api.Access;
using InFiConD.Api.Concepts;
using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Api.Teachers;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Distillation;
using InFiConD.Core.Naming;
using InFiConD.Core.Students;
using InFiConD.Inference.Blobs;
using Marten;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>Opens a student ensemble over a concept map and teacher logits, and asks for its first version.</summary>
internal static class CreateEnsemble
{
    public const double DefaultLambda = 1e-4;
    private const double MaxLambda = 1;

    /// <param name="Names">Which names of classes and labels are the same; where nobody says, <see cref="NameRule.Folded"/>.</param>
    public sealed record Body(
        string? Name, string? ConceptMapId, string? TeacherLogitsId, double? Lambda, bool? Standardise, Trainer? Trainer, LambdaChoiceBody? LambdaChoice, NameRule? Names = null);

    public sealed record Ask(string Project, Body Body) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, IBlobStore blobs, ManifestCache manifests, StudentFitting fitting) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, body) = (request.Project, request.Body);
            var trainer = body.Trainer ?? Trainer.Exact;
            if (Refuse(body) is { } refusal) return refusal;
            if (fitting.Refuse(trainer) is { } unsupported) return unsupported;
            if (!LambdaChoices.Resolve(body.LambdaChoice, body.Lambda, trainer).TryGet(out var choice, out var rejection)) return rejection;
            var session = ledger.Session;
            if (await session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);
            var map = await session.LoadAsync<ConceptMapView>(body.ConceptMapId!, cancellationToken);
            var logits = await session.LoadAsync<TeacherLogitsView>(body.TeacherLogitsId!, cancellationToken);
            if (map?.ProjectId != project) return new Rejection("concept-map-unknown", $"This project has no concept map {body.ConceptMapId}.", "conceptMapId");
            if (logits?.ProjectId != project) return new Rejection("teacher-logits-unknown", $"This project has no teacher logits {body.TeacherLogitsId}.", "teacherLogitsId");
            if (map.MapHash is null) return new Rejection("not-ready", "The concept map is not ready yet: wait for its job.", "conceptMapId");
            if (logits.LogitsHash is null) return new Rejection("not-ready", "The teacher logits are not ready yet: wait for their job.", "teacherLogitsId");
            if (LambdaChoices.Refuse(choice, map.Concepts) is { } outOfRange) return outOfRange;

            var dataset = map.DatasetId is { } id ? await session.LoadAsync<DatasetView>(id, cancellationToken) : null;
            var images = dataset?.ManifestHash ?? (await blobs.ReadJsonAsync<ConceptMapManifest>(map.MapHash, cancellationToken)).Images;
            if (Confused((await manifests.GetAsync(images, cancellationToken)).Manifest.Match(logits.Classes, body.Names)) is { } confused) return confused;
            var inputs = new InputHashes(map.MapHash, logits.LogitsHash, images, body.Names);
            var (lambda, standardise) = (body.Lambda ?? DefaultLambda, body.Standardise ?? false);
            var (ensemble, job) = (Ids.Ensemble(), Ids.Job());
            ledger.Append(
                ensemble,
                project,
                new EnsembleCreated(
                    project, body.Name!.Trim(), map.Id, logits.Id, map.DatasetId, lambda, standardise, trainer, logits.Classes, choice),
                new DistillationRequested(inputs, job));
            var hash = choice is null ? InputHash.Of(inputs, lambda, standardise, trainer) : InputHash.Of(inputs, choice, standardise, trainer);
            queue.Request(ledger, job, JobKinds.Distil, project, ensemble, $"Distil {logits.Classes.Count} classes for \"{body.Name.Trim()}\"", hash);
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, ensemble);
        }

        /// <summary>The question which of several names that differ only in case or spacing mean the same class.</summary>
        private static Rejection? Confused(NameMatching matching)
        {
            if (matching.Confused is not [var first, ..]) return null;
            string Quoted(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
            return new Rejection(
                "class-names-confused",
                $"The labels have {Quoted(first.Others)}, the teacher {Quoted(first.Names)}: these differ only in case or spacing, and labels would be left out. If they are different classes, "
                + "send names: \"exact\". If they are one class, give it one name in the dataset.",
                "names");
        }

        private static Rejection? Refuse(Body body)
        {
            if (string.IsNullOrWhiteSpace(body.Name) || body.Name.Length > 200)
                return new Rejection("name-invalid", "Give the ensemble a name of 1 to 200 characters.", "name");
            if (string.IsNullOrEmpty(body.ConceptMapId)) return new Rejection("concept-map-missing", "Name the concept map to distil into.", "conceptMapId");
            if (string.IsNullOrEmpty(body.TeacherLogitsId)) return new Rejection("teacher-logits-missing", "Name the teacher logits to distil from.", "teacherLogitsId");
            if (body.Lambda is { } lambda && !(lambda >= 0 && lambda <= MaxLambda))
                return new Rejection("lambda-invalid", $"lambda must be between 0 and {MaxLambda}; 0.0001 is a good start.", "lambda");
            return null;
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/projects/{project}/ensembles", async (string project, Body body, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(project, body), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/ensembles/{accepted.Id}", accepted)))
        .Needs(Resource.Project, Permission.Tune)
        .WithName("CreateEnsemble")
        .WithSummary("Opens an ensemble of students over a concept map and teacher logits, and asks for their first version.")
        .Produces<Accepted>(202).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}
