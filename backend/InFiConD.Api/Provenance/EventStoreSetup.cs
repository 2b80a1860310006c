using InFiConD.Api.Audit;
using InFiConD.Api.Concepts;
using InFiConD.Api.Datasets;
using InFiConD.Api.Demo;
using InFiConD.Api.Distillation;
using InFiConD.Api.Extractors;
using InFiConD.Api.Hosting;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Storage;
using InFiConD.Api.Teachers;
using InFiConD.Core.Provenance;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Weasel.Core;

namespace InFiConD.Api.Provenance;

/// <summary>Marten: the event store, its projections and their documents.</summary>
internal static class EventStoreSetup
{
    public static IServiceCollection AddEventStore(this IServiceCollection services, HostContext host)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(host.ConnectionString));
        services.AddSingleton<DatabaseWatch>();
        services.AddMarten(Configure).UseLightweightSessions().UseNpgsqlDataSource();
        services.AddScoped<Actor>();
        services.AddSingleton<Folds>();
        services.AddScoped<Ledger>();
        services.AddHostedService<SchemaSetup>();
        return services;
    }

    /// <summary>Everything about the store but where it is: also used by tests.</summary>
    public static void Configure(StoreOptions options)
    {
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.Serializer(new Marten.Services.SystemTextJsonSerializer(EventJson.Options) { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase });
        options.Events.StreamIdentity = StreamIdentity.AsString;
        // Rich: inline projections see version and metadata, which the timeline and the hash chain need.
        options.Events.AppendMode = EventAppendMode.Rich;
        options.Events.MetadataConfig.EnableAll();
        foreach (var (type, name) in EventCatalog.Names) options.Events.MapEventType(type, name);

        options.Projections.Add<ProjectViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<DatasetViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<ExtractorViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<TeacherViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<ConceptMapViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<TeacherLogitsViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<EnsembleViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<ReplayViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<DemoViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<JobViewProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<TimelineProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<ModelVersionProjection>(ProjectionLifecycle.Inline);

        options.Schema.For<JobView>().Index(job => job.State).Index(job => job.ProjectId!).Index(job => job.RequestedAt);
        options.Schema.For<TimelineEntry>().Index(entry => new { entry.EnsembleId, entry.StreamVersion }).Index(entry => entry.JobId!).Index(entry => entry.TuningId!);
        options.Schema.For<ModelVersion>().Index(version => new { version.EnsembleId, version.Version });
    }

    /// <summary>Creates or upgrades the tables before anything is served.</summary>
    private sealed class SchemaSetup(IDocumentStore store, NpgsqlDataSource database) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
            await LiveChannel.EnsureProcedureAsync(database, cancellationToken);
            await JobProgressStore.EnsureTableAsync(database, cancellationToken);
            await ShardStore.EnsureTableAsync(database, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
