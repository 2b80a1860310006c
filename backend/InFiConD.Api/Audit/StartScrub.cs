using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Audit;
using Marten;
using MediatR;

namespace InFiConD.Api.Audit;

/// <summary>
/// Asks for every blob to be read that an event names; one check at a time, so a second asker is told of the one that runs.
/// </summary>
internal static class StartScrub
{
    public sealed record Ask : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var running = await ledger.Session.Query<ScrubView>()
                .Where(scrub => scrub.State == ResourceState.Pending).FirstOrDefaultAsync(cancellationToken);
            if (running is not null) return new Accepted(running.JobId, running.Id);
            var (scrub, job) = (Ids.New("scr"), Ids.Job());
            ledger.Append(scrub, null, new ScrubRequested(job));
            queue.Request(ledger, job, JobKinds.Scrub, null, scrub, "Check the store", InputHash.Of(JobKinds.Scrub, scrub));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, scrub);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/storage/scrubs", async (IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/storage/scrubs/{accepted.Id}", accepted)))
        .Needs(Resource.Installation, Permission.Audit)
        .WithName("StartScrub").WithSummary("Reads every blob that an event names and says which are missing or altered.")
        .Produces<Accepted>(202);
}
