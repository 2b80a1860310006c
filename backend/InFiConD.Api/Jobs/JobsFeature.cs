using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Provenance;

namespace InFiConD.Api.Jobs;

/// <summary>Long work: queued, run, watched, cancelled, retried.</summary>
internal static class JobsFeature
{
    private static readonly PostgreSqlStorageOptions Storage = new()
    {
        SchemaName = "hangfire",
        QueuePollInterval = TimeSpan.FromMilliseconds(500),
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(30),
        DistributedLockTimeout = TimeSpan.FromMinutes(1),
    };

    public static IServiceCollection AddJobs(this IServiceCollection services, HostContext host)
    {
        services.AddView<JobViewProjection, JobView>(store => store.Schema.For<JobView>().Index(job => job.State).Index(job => job.ProjectId!).Index(job => job.RequestedAt));
        services.AddTable(JobProgressStore.Table);
        services.AddTable(ShardStore.Table);
        services.AddSingleton<JobLocks>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<ShardStore>();
        services.AddScoped<JobRunner>();
        // Hangfire would keep storage and activator in statics: one process could then hold one instance only.
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<JobStorage>(_ => new PostgreSqlStorage(new NpgsqlConnectionFactory(host.ConnectionString, Storage), Storage));
        services.AddHangfire(hangfire => hangfire.UseRecommendedSerializerSettings());
        if (!host.Settings.RunsJobs) return services;
        services.AddHostedService<JobSweeper>();
        // Heavy queues have few workers: models and solver use every core themselves.
        AddServer(services, "extract", 1);
        AddServer(services, "train", 2);
        AddServer(services, "default", 2);
        return services;
    }

    public static IEndpointRouteBuilder MapJobs(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Jobs");
        ReadJobs.Map(routes);
        CancelJob.Map(routes);
        RetryJob.Map(routes);
        return api;
    }

    /// <summary>Hangfire's own dashboard. Whoever maps it says who may see it.</summary>
    public static IEndpointConventionBuilder MapJobsDashboard(this WebApplication app) => app
        .MapHangfireDashboard("/admin/jobs", new DashboardOptions { Authorization = [], DisplayStorageConnectionString = false, DashboardTitle = "InFiConD jobs" })
        .Needs(Resource.Installation, Permission.Manage);

    private static void AddServer(IServiceCollection services, string queue, int workers) => services.AddHangfireServer((provider, options) =>
    {
        options.Activator = provider.GetRequiredService<JobActivator>();
        options.ServerName = $"{Environment.MachineName}:{queue}";
        options.Queues = [queue];
        options.WorkerCount = workers;
        options.CancellationCheckInterval = TimeSpan.FromSeconds(1);
        options.ServerTimeout = TimeSpan.FromSeconds(60);
        options.ShutdownTimeout = TimeSpan.FromSeconds(15);
        options.StopTimeout = TimeSpan.FromSeconds(2);
    });
}
