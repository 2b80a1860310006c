using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using Marten;
using MediatR;
using Npgsql;

namespace InFiConD.Api.Demo;

/// <summary>Says whether there are demos here, and how far the latest one is.</summary>
internal static class ReadDemo
{
    public sealed record Ask : IAsk<DemoAnswer>;

    public sealed class Handler(IQuerySession session, NpgsqlDataSource database, Settings settings, Caller caller) : IAnswer<Ask, DemoAnswer>
    {
        public async Task<Result<DemoAnswer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await Demos.LatestAsync(session, cancellationToken) is not { } view || !(await caller.SeesAsync(cancellationToken)).Includes(view.ProjectId))
                return new DemoAnswer(settings.Demo, null);
            var jobs = await Demos.JobsAsync(session, view.State, cancellationToken);
            var progress = await JobProgressStore.ReadAsync(database, [.. jobs.Keys], cancellationToken);
            return new DemoAnswer(settings.Demo, CurrentDemo.Of(view, jobs, progress));
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/demo", async (IMediator ask, CancellationToken ct) => (await ask.Send(new Ask(), ct)).ToOk())
        .Needs(Resource.Installation)
        .WithName("GetDemo")
        .WithSummary("Whether there are demos, and how far the latest one is.").Produces<DemoAnswer>();
}
