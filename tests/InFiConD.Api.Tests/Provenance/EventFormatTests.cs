using System.Text.Json;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Tests.Provenance;

/// <summary>Events are a storage format: every one's name and JSON is kept in <c>events.json</c>. Add; never rename.</summary>
public sealed class EventFormatTests
{
    [Fact]
    public void Every_event_is_stored_as_it_always_was()
    {
        var samples = EventCatalog.Names.OrderBy(entry => entry.Value, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Value, entry => JsonSerializer.SerializeToElement(EventSamples.Of(entry.Key), entry.Key, EventJson.Options));

        Snapshot.Matches("Provenance/events.json", JsonSerializer.Serialize(samples, Snapshot.Indented));
    }

    [Fact]
    public void Every_event_reads_back_as_it_was_written()
    {
        foreach (var type in EventCatalog.Names.Keys)
        {
            var json = JsonSerializer.Serialize(EventSamples.Of(type), type, EventJson.Options);

            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, EventJson.Options), type, EventJson.Options).ShouldBe(json);
        }
    }
}
