using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using InFiConD.Core.Tuning;
using MediatR;

namespace InFiConD.Api.Tuning;

/// <summary>Gives up a tuning, or a withdrawal, whose refit failed; its job can't be retried any more. No version comes of it.</summary>
internal static class DismissTuning
{
    public sealed record Body(string? Reason);

    public sealed record Ask(string Ensemble, string Tuning, Body Body, long ExpectedVersion) : IAsk<CommitTuning.Answer>;

    public sealed class Handler(Ledger ledger) : IAnswer<Ask, CommitTuning.Answer>
    {
        public async Task<Result<CommitTuning.Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await ledger.LoadAsync<EnsembleState>(request.Ensemble, EnsembleState.Evolve, cancellationToken) is not { } loaded)
                return Missing.Of("ensemble", request.Ensemble);
            if (loaded.Version != request.ExpectedVersion) return Stale.Rejection;
            var project = loaded.State.Created.ProjectId;
            if (!TuningDecider.Dismiss(loaded.State, request.Tuning, request.Body.Reason).TryGet(out var events, out var rejection)) return rejection;
            ledger.Append(request.Ensemble, project, events);
            string[] jobs = [.. events.Cast<TuningDismissed>().Select(dismissed => dismissed.JobId)];
            foreach (var id in jobs)
            {
                var job = (await ledger.LoadAsync<JobState>(id, JobState.Evolve, cancellationToken))!.State;
                if (!JobDecider.Dismiss(job).TryGet(out var ends, out rejection)) return rejection;
                ledger.Append(id, project, ends);
            }

            await ledger.SaveAsync(cancellationToken);
            return new CommitTuning.Answer(request.Tuning, jobs[^1], request.Tuning);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/ensembles/{ensemble}/tunings/{tuning}/dismiss", async (
            string ensemble, string tuning, Body body, HttpRequest http, IMediator ask, Stale stale, CancellationToken ct) =>
        {
            if (!IfMatch.Read(http).TryGet(out var expected, out var rejection)) return rejection.ToProblem();
            var result = await ask.Send(new Ask(ensemble, tuning, body, expected), ct);
            return await stale.AnswerAsync(result, ensemble, expected, Results.Ok, ct);
        })
        .Needs(Resource.Ensemble, Permission.Tune)
        .TakesIfMatch().WithName("DismissTuning")
        .WithSummary("Gives up a tuning or withdrawal whose refit failed.")
        .Produces<CommitTuning.Answer>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
}
