using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Tuning;
using MediatR;

namespace InFiConD.Api.Tuning;

/// <summary>Takes a tuning back by a new event; its class is fitted again without it.</summary>
internal static class WithdrawTuning
{
    public sealed record Body(string Reason, string? Branch);

    public sealed record Ask(string Ensemble, string Tuning, Body Body, long ExpectedVersion) : IAsk<CommitTuning.Answer>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, CommitTuning.Answer>
    {
        public async Task<Result<CommitTuning.Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await ledger.ResumeAsync<EnsembleState>(request.Ensemble, EnsembleState.Evolve, cancellationToken) is not { } loaded)
                return Missing.Of("ensemble", request.Ensemble);
            if (loaded.Version != request.ExpectedVersion) return Stale.Rejection;
            var (ensemble, job) = (loaded.State, Ids.Job());
            var decided = TuningDecider.Withdraw(ensemble, request.Tuning, request.Body.Branch ?? EnsembleState.MainBranch, request.Body.Reason ?? "", job);
            if (!decided.TryGet(out var events, out var rejection)) return rejection;
            ledger.Append(request.Ensemble, ensemble.Created.ProjectId, events);
            queue.Request(
                ledger, job, JobKinds.Refit, ensemble.Created.ProjectId, request.Ensemble,
                $"Refit \"{ensemble.Tunings[request.Tuning].Class}\" without a tuning", InputHash.Of(ensemble.Distillation!.Inputs, events));
            await ledger.SaveAsync(cancellationToken);
            return new CommitTuning.Answer(request.Tuning, job, request.Tuning);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/ensembles/{ensemble}/tunings/{tuning}/withdraw", async (
            string ensemble, string tuning, Body body, HttpRequest http, IMediator ask, Stale stale, CancellationToken ct) =>
        {
            if (!IfMatch.Read(http).TryGet(out var expected, out var rejection)) return rejection.ToProblem();
            var result = await ask.Send(new Ask(ensemble, tuning, body, expected), ct);
            return await stale.AnswerAsync(result, ensemble, expected, answer => Results.Accepted($"/api/v1/jobs/{answer.JobId}", answer), ct);
        })
        .Needs(Resource.Ensemble, Permission.Tune)
        .TakesIfMatch().WithName("WithdrawTuning")
        .WithSummary("Takes a tuning back and asks for the refit without it.")
        .Produces<CommitTuning.Answer>(202).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
}
