using System.Diagnostics;
using Npgsql;

namespace InFiConD.Api.Storage;

/// <summary>Says once that the database is away and once that it is back, whoever notices first and however many do.</summary>
internal sealed class DatabaseWatch(NpgsqlDataSource database, IHostApplicationLifetime application, ILogger<DatabaseWatch> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly Lock _gate = new();
    private Task _back = Task.CompletedTask;

    /// <summary>Whether somebody met a failure and the database has not answered since.</summary>
    public bool IsAway => !_back.IsCompleted;

    /// <summary>Notes a failure; the task ends when the database answers again, or with this process.</summary>
    public Task Lost(Exception reason)
    {
        lock (_gate)
        {
            if (IsAway) return _back;
            log.LogWarning(
                "The database is away ({Reason}): requests are answered 503 and jobs wait until it is back",
                reason.GetBaseException().Message);
            return _back = ReturnAsync(application.ApplicationStopping);
        }
    }

    private async Task ReturnAsync(CancellationToken ct)
    {
        var away = Stopwatch.StartNew();
        while (!ct.IsCancellationRequested)
        {
            try
            {
                // Connections from before are broken, in every pool: nobody else has to find that out one by one.
                database.Clear();
                NpgsqlConnection.ClearAllPools();
                await using var command = database.CreateCommand("select 1");
                await command.ExecuteScalarAsync(ct);
                log.LogInformation("The database answers again after {Seconds:0.0} s", away.Elapsed.TotalSeconds);
                return;
            }
            catch (Exception e) when (DatabaseAway.Is(e))
            {
                await Task.Delay(Pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
