using InFiConD.Api.Http;
using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>Lists an ensemble's versions, newest first, and reads one with every class.</summary>
internal static class ReadVersions
{
    public sealed record List(string Ensemble) : IAsk<Page<VersionSummary>>;

    public sealed record One(string Ensemble, int Version) : IAsk<VersionDetail>;

    public sealed class ListHandler(EnsembleReader reader) : IAnswer<List, Page<VersionSummary>>
    {
        public async Task<Result<Page<VersionSummary>>> Handle(List request, CancellationToken cancellationToken)
        {
            if (!(await reader.LoadAsync(request.Ensemble, cancellationToken)).TryGet(out var history, out var rejection)) return rejection;
            return new Page<VersionSummary>([.. history.Versions.All.Reverse().Select(version =>
                VersionAnswers.Summary(version, history.Versions, history.Causes, history.Ensemble))]);
        }
    }

    public sealed class OneHandler(EnsembleReader reader, WeightsStore store) : IAnswer<One, VersionDetail>
    {
        public async Task<Result<VersionDetail>> Handle(One request, CancellationToken cancellationToken)
        {
            if (!(await reader.LoadAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var loaded, out var rejection)) return rejection;
            var (history, version) = loaded;
            var classes = history.Versions.Classes(request.Version);
            var positives = await reader.PositivesAsync(history.Ensemble, cancellationToken);
            var inForce = await VersionAnswers.InForceAsync(
                version, history.Timeline, async name => (await store.GetAsync(classes.Single(c => c.Fit.Class == name).Fit.WeightsHash, cancellationToken)).Weights);
            var summary = VersionAnswers.Summary(version, history.Versions, history.Causes, history.Ensemble);
            var inputs = history.Ensemble.Inputs!;
            return new VersionDetail(summary)
            {
                Constraints = inForce,
                Classes = [.. classes.Select((state, index) => VersionAnswers.Row(state, index, history.Versions, request.Version, positives[index]))],
                Solver = version.Solver,
                Inputs = new VersionInputs(inputs.ConceptMap, inputs.Logits, inputs.Images),
            };
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ensembles/{ensemble}/versions", async (string ensemble, IMediator ask, CancellationToken ct) => (await ask.Send(new List(ensemble), ct)).ToOk())
            .WithName("ListVersions").Produces<Page<VersionSummary>>().ProducesProblem(404);
        routes.MapGet("/ensembles/{ensemble}/versions/{version:int}", async (string ensemble, int version, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new One(ensemble, version), ct)).ToOk())
            .WithName("GetVersion").Produces<VersionDetail>().ProducesProblem(404);
    }
}
