using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Tests.Provenance;

/// <summary>
/// What is stored is read for ever. <c>older-events.json</c> holds for every kind what it can't do without, and then each shape that an
/// earlier release wrote. Whatever was added to a kind since is null in an event that does not have it.
/// </summary>
public sealed class OlderEventTests
{
    private static readonly JsonObject Shapes =
        JsonNode.Parse(File.ReadAllText(Snapshot.PathOf("Provenance/older-events.json")))!.AsObject();

    public static TheoryData<string> Kinds => [.. EventCatalog.Names.Values];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_shape_that_was_ever_written_is_read_and_what_it_lacks_is_null(string kind)
    {
        var type = EventCatalog.Names.Single(entry => entry.Value == kind).Key;
        Shapes.ContainsKey(kind).ShouldBeTrue($"older-events.json lacks {kind}: add what it can't do without.");

        foreach (var shape in Shapes[kind]!.AsArray())
            Written(JsonSerializer.Deserialize(shape!.ToJsonString(), type, EventJson.Options)!).ShouldBe(shape.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_that_was_stored_never_asks_for_more(string kind)
    {
        var type = EventCatalog.Names.Single(entry => entry.Value == kind).Key;

        Written(EventSamples.Of(type, requiredOnly: true)).ShouldBe(Shapes[kind]![0]!.ToJsonString());
    }

    /// <summary>The JSON of an event without the members that are null.</summary>
    private static string Written(object e)
    {
        var json = JsonSerializer.SerializeToNode(e, e.GetType(), EventJson.Options)!;
        WithoutNulls(json);
        return json.ToJsonString();
    }

    private static void WithoutNulls(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) WithoutNulls(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, _) in members.Where(member => member.Value is null).ToArray()) members.Remove(name);
            foreach (var (_, value) in members) WithoutNulls(value);
        }
    }
}
