using InFiConD.Api.Configuration;
using InFiConD.Api.Storage;
using InFiConD.Core.Provenance;
using JasperFx;
using JasperFx.Events;
using Marten;
using MediatR;
using Npgsql;
using Weasel.Core;

namespace InFiConD.Api.Provenance;

/// <summary>Marten: the event store. What is folded from it belongs to the features (<see cref="StoredViews"/>).</summary>
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
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LostRaceBehaviour<,>));
        services.AddSingleton<ViewRebuild>();
        services.AddHostedService<SchemaSetup>();
        return services;
    }

    private static void Configure(StoreOptions options)
    {
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.Serializer(new Marten.Services.SystemTextJsonSerializer(EventJson.Options) { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase });
        options.Events.StreamIdentity = StreamIdentity.AsString;
        // Rich: inline projections see version and metadata, which the timeline and the hash chain need.
        options.Events.AppendMode = EventAppendMode.Rich;
        options.Events.MetadataConfig.EnableAll();
        foreach (var (type, name) in EventCatalog.Names) options.Events.MapEventType(type, name);
    }

    /// <summary>Creates or upgrades tables and views before anything is served.</summary>
    private sealed class SchemaSetup(IDocumentStore store, NpgsqlDataSource database, IEnumerable<StoreTable> tables, ViewRebuild views) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
            await LiveChannel.EnsureProcedureAsync(database, cancellationToken);
            foreach (var table in tables)
            {
                await using var command = database.CreateCommand(table.Sql);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await views.RunAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
