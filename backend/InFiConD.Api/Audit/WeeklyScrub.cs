using Hangfire;
using MediatR;

namespace InFiConD.Api.Audit;

/// <summary>Has the store checked in the night to Sunday. Hangfire keeps the clock, for all workers together.</summary>
internal sealed class WeeklyScrub(IRecurringJobManager recurring) : IHostedService
{
    private const string Id = "scrub";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        recurring.AddOrUpdate<Asker>(Id, "default", asker => asker.AskAsync(CancellationToken.None), Cron.Weekly(DayOfWeek.Sunday, 3));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks as anybody would, under the worker's name.</summary>
    public sealed class Asker(IMediator ask)
    {
        public Task AskAsync(CancellationToken ct) => ask.Send(new StartScrub.Ask(), ct);
    }
}
