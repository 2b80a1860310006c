using Hangfire;
using InFiConD.Api.Access;
using InFiConD.Api.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace InFiConD.Api.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database, schema and job server do too.</summary>
internal static class Health
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<Schema>("database").AddCheck<JobServers>("jobs");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).Needs(Resource.Open);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).Needs(Resource.Open);
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString().ToLowerInvariant(),
        checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString().ToLowerInvariant()),
    });

    private sealed class Schema(NpgsqlDataSource database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var command = database.CreateCommand("select count(*) from (select 1 from mt_events limit 1) e");
                await command.ExecuteScalarAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception e) when (DatabaseAway.Is(e))
            {
                return HealthCheckResult.Unhealthy($"The database does not answer: {e.Message}");
            }
        }
    }

    private sealed class JobServers(JobStorage storage) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var alive = storage.GetMonitoringApi().Servers().Any(server => DateTime.UtcNow - (server.Heartbeat ?? server.StartedAt) < Heartbeat);
                return Task.FromResult(alive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No job server is alive: start one with --role worker."));
            }
            catch (Exception e) when (DatabaseAway.Is(e))
            {
                return Task.FromResult(HealthCheckResult.Unhealthy($"The job storage does not answer: {e.Message}"));
            }
        }
    }
}
