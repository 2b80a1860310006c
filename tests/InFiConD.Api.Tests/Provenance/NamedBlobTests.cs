using System.Reflection;
using InFiConD.Api.Provenance;
using InFiConD.Core.Jobs;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Tests.Provenance;

/// <summary>
/// The check of the store reads what events name; an event with a hash that it does not name would be left out in silence.
/// </summary>
public sealed class NamedBlobTests
{
    /// <summary>Hashes that are keys, not blobs.</summary>
    private static readonly string[] _keys = [$"{nameof(JobRequested)}.{nameof(JobRequested.InputHash)}"];

    [Fact]
    public void Every_event_with_a_hash_names_its_blobs()
    {
        var silent = EventCatalog.Names.Keys
            .Where(type => !type.IsAssignableTo(typeof(INamesBlobs)))
            .SelectMany(type => Hashes(type, []).Select(member => $"{type.Name}.{member}"))
            .Except(_keys);

        silent.ShouldBeEmpty();
    }

    private static IEnumerable<string> Hashes(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (inner.IsGenericType) inner = inner.GetGenericArguments()[^1];
            if (inner == typeof(string) && IsHash(property.Name))
                yield return property.Name;
            else if (inner.Namespace?.StartsWith("InFiConD", StringComparison.Ordinal) == true && !inner.IsEnum)
                foreach (var below in Hashes(inner, seen)) yield return $"{property.Name}.{below}";
        }
    }

    private static bool IsHash(string name) =>
        name.EndsWith("Hash", StringComparison.Ordinal) || name.StartsWith("Sha", StringComparison.Ordinal);
}
