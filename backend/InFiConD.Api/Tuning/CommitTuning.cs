using InFiConD.Api.Access;
using InFiConD.Api.Distillation;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Tuning;
using MediatR;

namespace InFiConD.Api.Tuning;

/// <summary>Commits constraints for one class, for a reason; the refit that brings the new version is a job.</summary>
internal static class CommitTuning
{
    public sealed record Body(int BaseVersion, IReadOnlyList<ConstraintBody?>? Constraints, string? Reason, string? Branch);

    /// <summary>Empty ids: the constraints change nothing, so there is no event and no version.</summary>
    public sealed record Answer(string TuningId, string JobId, string Id);

    public sealed record Ask(string Ensemble, string Class, Body Body, long ExpectedVersion) : IAsk<Answer>;

    public sealed class Handler(Ledger ledger, JobQueue queue, StudentDataCache cache, WeightsStore store) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await ledger.ResumeAsync<EnsembleState>(request.Ensemble, EnsembleState.Evolve, cancellationToken) is not { } loaded)
                return Missing.Of("ensemble", request.Ensemble);
            if (loaded.Version != request.ExpectedVersion) return Stale.Rejection;
            var (ensemble, body) = (loaded.State, request.Body);
            if (!ClassNames.Resolve(ensemble.Created.Classes, request.Class).TryGet(out var c, out var rejection)) return rejection;
            if (!ensemble.Versions.TryGetValue(body.BaseVersion, out var version))
                return new Rejection("version-unknown", $"This ensemble has no version {body.BaseVersion}.", "baseVersion");
            if (!(await cache.RentAsync(ensemble.Distillation!.Inputs)).TryGet(out var rental, out rejection)) return rejection;
            using (rental)
            {
                var (concepts, name) = (rental.Data.Concepts, ensemble.Created.Classes[c]);
                if (!ConstraintBodies.Resolve(body.Constraints, concepts).TryGet(out var wishes, out rejection)) return rejection;
                var (tuning, job) = (Ids.Tuning(), Ids.Job());
                var decided = TuningDecider.Commit(
                    ensemble, name, body.BaseVersion, body.Branch ?? EnsembleState.MainBranch, body.Reason ?? "", wishes, concepts,
                    (await store.GetAsync(version.WeightHashes[c], cancellationToken)).Weights, tuning, job);
                if (!decided.TryGet(out var events, out rejection)) return rejection;
                if (events.Length == 0) return new Rejection("nothing-changes", "These constraints change nothing (a strength of 1 keeps the weight as it is).", "constraints");
                ledger.Append(request.Ensemble, ensemble.Created.ProjectId, events);
                queue.Request(ledger, job, JobKinds.Refit, ensemble.Created.ProjectId, request.Ensemble, $"Refit \"{name}\"", InputHash.Of(ensemble.Distillation.Inputs, events));
                await ledger.SaveAsync(cancellationToken);
                return new Answer(tuning, job, tuning);
            }
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/ensembles/{ensemble}/classes/{class}/tunings", async (
            string ensemble, string @class, Body body, HttpRequest http, IMediator ask, Stale stale, CancellationToken ct) =>
        {
            if (!IfMatch.Read(http).TryGet(out var expected, out var rejection)) return rejection.ToProblem();
            var result = await ask.Send(new Ask(ensemble, @class, body, expected), ct);
            return await stale.AnswerAsync(result, ensemble, expected, answer => Results.Accepted($"/api/v1/jobs/{answer.JobId}", answer), ct);
        })
        .Needs(Resource.Ensemble, Permission.Tune)
        .TakesIfMatch().WithName("CommitTuning")
        .WithSummary("Commits constraints on a class, for a reason, and asks for its refit.")
        .Produces<Answer>(202).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
}
