using System.Reflection;
using InFiConD.Api.Http;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Provenance;

/// <summary>Kinds of events, as the API spells them.</summary>
internal abstract class EventKind : IWords
{
    public static IEnumerable<string> All => EventCatalog.Names.Values.Select(EventCatalog.Kind);
}

/// <summary>Every event the store knows and the name it is stored under, as <see cref="StoredAsAttribute"/> says beside the event.</summary>
internal static class EventCatalog
{
    public static readonly IReadOnlyDictionary<Type, string> Names = typeof(StoredAsAttribute).Assembly.GetTypes()
        .Select(type => (Type: type, type.GetCustomAttribute<StoredAsAttribute>()?.Name))
        .Where(entry => entry.Name is not null).OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Type, entry => entry.Name!);

    /// <summary>The stored name of an API kind, or null when there is none.</summary>
    public static string? NameOfKind(string kind) => Names.Values.FirstOrDefault(name => Kind(name) == kind);

    /// <summary>The API's spelling of an event's kind: <c>refit_completed</c> is <c>refitCompleted</c>.</summary>
    public static string Kind(Type type) => Kind(Names[type]);

    /// <inheritdoc cref="Kind(Type)"/>
    public static string Kind(string name)
    {
        var words = name.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
