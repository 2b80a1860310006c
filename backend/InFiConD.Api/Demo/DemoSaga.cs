using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Demo;
using MediatR;

namespace InFiConD.Api.Demo;

/// <summary>
/// Opens the first demo once the program serves, and asks for one stage after the other. It holds nothing itself: the demo's stream and its
/// jobs say what is due, so it goes on after any crash, and two of them can't ask for the same stage.
/// </summary>
internal sealed class DemoSaga(IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<DemoSaga> log) : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var seeded = false;
        DemoStanding? last = null;
        while (true)
        {
            var pause = Soon;
            try
            {
                if (!seeded) seeded = (await AskAsync(new SeedDemo.Ask(), stoppingToken)).IsSuccess;
                if ((await AskAsync(new AdvanceDemo.Ask(), stoppingToken)).TryGet(out var standing, out _))
                {
                    if (standing != last) log.LogInformation("Demo project: {Standing}", standing);
                    (last, pause) = (standing, standing == DemoStanding.Seeding ? Soon : Idle);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning(e, "The demo can't go on; trying again in {Seconds} s", AfterTrouble.TotalSeconds);
                pause = AfterTrouble;
            }

            await Task.Delay(pause, stoppingToken);
        }
    }

    private async Task<Result<T>> AskAsync<T>(IAsk<T> ask, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(ask, ct);
    }

    /// <summary>Nothing is drawn while people still wait for the sign-in line.</summary>
    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = life.ApplicationStarted.Register(() => started.TrySetResult());
        await using var onStop = ct.Register(() => started.TrySetCanceled(ct));
        await started.Task;
    }
}
