using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>Lists an ensemble's versions, newest first, and reads one with every class.</summary>
internal static class ReadVersions
{
    public sealed record List(string Ensemble, string? Cursor, int? Limit) : IAsk<Page<VersionSummary>>;

    public sealed record One(string Ensemble, int Version) : IAsk<VersionDetail>;

    public sealed class ListHandler(EnsembleReader reader, VersionAnswers answers) : IAnswer<List, Page<VersionSummary>>
    {
        public async Task<Result<Page<VersionSummary>>> Handle(List request, CancellationToken cancellationToken)
        {
            if (!(await reader.OpenAsync(request.Ensemble, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            if (!Paging.Number("versions", request.Cursor).TryGet(out var before, out rejection)) return rejection;
            var newest = (int)Math.Min(ensemble.Last, (before ?? long.MaxValue) - 1);
            var count = Math.Min(newest, Paging.Limit(request.Limit, Paging.MaxLimit));
            int[] page = [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => newest - i)];
            var classes = await ensemble.ClassesAsync(page, cancellationToken);
            var versions = new List<ModelVersion>();
            foreach (var number in page) versions.Add(await ensemble.VersionAsync(number, cancellationToken));
            var causes = await ensemble.CausesAsync(versions.Select(version => version.JobId), cancellationToken);
            return new Page<VersionSummary>(
                [.. versions.Select((version, i) => answers.Summary(version, classes[i], causes.GetValueOrDefault(version.JobId), ensemble.View))],
                count < newest ? Paging.Cursor("versions", page[^1]) : null, ensemble.Last);
        }
    }

    public sealed class OneHandler(EnsembleReader reader, WeightsStore store, VersionAnswers answers) : IAnswer<One, VersionDetail>
    {
        public async Task<Result<VersionDetail>> Handle(One request, CancellationToken cancellationToken)
        {
            if (!(await reader.OpenAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            var both = await ensemble.ClassesAsync([request.Version, 1], cancellationToken);
            var (classes, first) = (both[0], both[1]);
            var version = await ensemble.VersionAsync(request.Version, cancellationToken);
            var labels = await reader.LabelsAsync(ensemble.View, cancellationToken);
            var tunings = await ensemble.TuningsAsync(version.Tunings, cancellationToken);
            var inForce = await answers.InForceAsync(
                tunings, async name => (await store.GetAsync(classes.Single(c => c.Fit.Class == name).Fit.WeightsHash, cancellationToken)).Weights);
            var causes = await ensemble.CausesAsync([version.JobId], cancellationToken);
            var summary = answers.Summary(version, classes, causes.GetValueOrDefault(version.JobId), ensemble.View);
            var inputs = ensemble.View.Inputs!;
            return new VersionDetail(summary)
            {
                Constraints = inForce,
                Classes = [.. classes.Select((state, index) => VersionAnswers.Row(state, index, first[index], request.Version, labels.Classes[index]))],
                UnusedLabels = labels.Unused,
                Solver = version.Solver,
                Inputs = new VersionInputs(inputs.ConceptMap, inputs.Logits, inputs.Images),
            };
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ensembles/{ensemble}/versions", async (string ensemble, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(ensemble, cursor, limit), ct)).ToOk())
            .Needs(Resource.Ensemble)
            .WithName("ListVersions")
            .WithSummary("Versions of an ensemble, newest first.")
            .Produces<Page<VersionSummary>>().ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/ensembles/{ensemble}/versions/{version:int}", async (string ensemble, int version, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new One(ensemble, version), ct)).ToOk())
            .Needs(Resource.Ensemble)
            .WithName("GetVersion")
            .WithSummary("One version with the figures of every class.").Produces<VersionDetail>().ProducesProblem(404);
    }
}
