using JasperFx.Events.Projections;
using Marten;

namespace InFiConD.Api.Provenance;

/// <summary>A kind of document that is folded from events. <paramref name="Shape"/> changes when the documents of an earlier build have to be folded again.</summary>
/// <param name="Projection">The name of the projection that writes it.</param>
/// <param name="Document">Its type.</param>
/// <param name="Shape">A fingerprint of its members and of how they are folded.</param>
internal sealed record StoredView(string Projection, Type Document, string Shape);

/// <summary>A plain table beside the store; the statement makes it where it is missing.</summary>
internal sealed record StoreTable(string Sql);

/// <summary>How features register what they keep.</summary>
internal static class StoredViews
{
    /// <summary>
    /// A view, folded in the transaction that appends its events. Its documents are folded again at the next start when their members change;
    /// raise <paramref name="fold"/> when the same members are folded in another way.
    /// </summary>
    public static IServiceCollection AddView<TProjection, TDocument>(this IServiceCollection services, Action<StoreOptions>? configure = null, int fold = 1)
        where TProjection : ProjectionBase, IProjectionSource<IDocumentOperations, IQuerySession> => services
        .AddSingleton<TProjection>()
        .AddSingleton(provider => new StoredView(
            provider.GetRequiredService<TProjection>().Name, typeof(TDocument), $"{fold}:{DocumentShape.Of(typeof(TDocument))}"))
        .ConfigureMarten((provider, options) =>
        {
            options.Projections.Add(provider.GetRequiredService<TProjection>(), ProjectionLifecycle.Inline);
            configure?.Invoke(options);
        });

    public static IServiceCollection AddTable(this IServiceCollection services, StoreTable table) => services.AddSingleton(table);
}
