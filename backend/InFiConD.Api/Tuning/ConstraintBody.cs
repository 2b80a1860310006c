using System.Text.Json;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Naming;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Tuning;

/// <summary>A constraint as a client sends it; the concept is a name or its index.</summary>
public sealed record ConstraintBody([property: NameOrIndex] JsonElement? Concept, ConstraintKind? Kind, double? Strength, double? Value);

internal static class ConstraintBodies
{
    /// <summary>Names to indices. Unknown concepts are refused by name.</summary>
    public static Result<ConstraintRequest[]> Resolve(IReadOnlyList<ConstraintBody?>? bodies, IReadOnlyList<string> concepts)
    {
        var resolved = new List<ConstraintRequest>();
        foreach (var body in bodies ?? [])
        {
            if (body?.Concept is not { } concept)
                return new Rejection("concept-missing", "Each constraint names its concept, by name or index.", "constraints");
            if (IndexOf(concept, concepts) is not { } index)
                return new Rejection("concept-unknown", $"The vocabulary has no concept {concept.GetRawText()}.", "constraints");
            if (body.Kind is not { } kind)
                return new Rejection("kind-missing", "Each constraint says its kind: raise, lower, exclude, pin, atLeast, atMost or keepSign.", "constraints");
            resolved.Add(new ConstraintRequest(index, kind, body.Strength, body.Value));
        }

        return resolved.ToArray();
    }

    private static int? IndexOf(JsonElement concept, IReadOnlyList<string> concepts)
    {
        if (concept.ValueKind == JsonValueKind.Number)
            return concept.TryGetInt32(out var index) && index >= 0 && index < concepts.Count ? index : null;
        if (concept.ValueKind != JsonValueKind.String) return null;
        return NameMatching.Find(concepts, concept.GetString()!) is >= 0 and var found ? found : null;
    }
}
