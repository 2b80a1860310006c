using System.Collections;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Provenance;

/// <summary>A fingerprint of what a type's JSON looks like: its members, theirs, and the words of its enums. Names of types do not count.</summary>
internal static class DocumentShape
{
    /// <summary>Hexadecimal, the same in every process of a build.</summary>
    public static string Of(Type type) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Describe(type, []))))[..16];

    /// <param name="type">What to describe.</param>
    /// <param name="around">Types that are being described: one inside itself is cut short.</param>
    private static string Describe(Type type, HashSet<Type> around)
    {
        if (Nullable.GetUnderlyingType(type) is { } plain) return Describe(plain, around) + "?";
        if (type.IsEnum) return string.Join('|', Enum.GetNames(type));
        if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
            return $"[{string.Join(',', (type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments()).Select(item => Describe(item, around)))}]";
        var json = EventJson.Options.GetTypeInfo(type);
        if (json.Kind != JsonTypeInfoKind.Object) return type.Name;
        if (!around.Add(type)) return "...";
        var members = json.Properties.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Describe(member.PropertyType, around)}");
        var shape = $"{{{string.Join(',', members)}}}";
        around.Remove(type);
        return shape;
    }
}
