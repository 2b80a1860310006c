using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Audit;
using MediatR;
using Npgsql;

namespace InFiConD.Api.Audit;

/// <summary>Recomputes a stream's hash chain from what is stored. A changed, missing or inserted event is named by its version.</summary>
internal static class VerifyStream
{
    public sealed record Answer(bool Valid, int Events, long? FirstBroken, string? Reason);

    public sealed record Ask(string Stream) : IAsk<Answer>;

    public sealed class Handler(NpgsqlDataSource database) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var events = new List<ChainedEvent>();
            await foreach (var stored in StoredEvents.ReadAsync(database, new StoredEventFilter { Stream = request.Stream }, cancellationToken))
                events.Add(stored.ToChained());
            if (events.Count == 0) return Missing.Of("stream", request.Stream);
            var verdict = HashChain.Verify(events);
            return new Answer(verdict.Valid, verdict.Events, verdict.FirstBroken, verdict.Reason);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/audit/streams/{stream}/verify", async (string stream, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(stream), ct)).ToOk())
        .Needs(Resource.Stream)
        .WithName("VerifyStream")
        .WithSummary("Whether a stream's chain of hashes is unbroken.").Produces<Answer>().ProducesProblem(404);
}
