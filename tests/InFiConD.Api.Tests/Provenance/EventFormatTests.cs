using System.Collections;
using System.Text.Json;
using InFiConD.Api.Provenance;
using InFiConD.Core.Provenance;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Provenance;

/// <summary>Events are a storage format: every one's name and JSON is kept in <c>events.json</c>. Add; never rename.</summary>
public sealed class EventFormatTests
{
    [Fact]
    public void Every_event_is_stored_as_it_always_was()
    {
        var samples = EventCatalog.Names.OrderBy(entry => entry.Value, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Value, entry => JsonSerializer.SerializeToElement(Sample(entry.Key), entry.Key, EventJson.Options));

        Snapshot.Matches("Provenance/events.json", JsonSerializer.Serialize(samples, Snapshot.Indented));
    }

    [Fact]
    public void Every_event_reads_back_as_it_was_written()
    {
        foreach (var type in EventCatalog.Names.Keys)
        {
            var json = JsonSerializer.Serialize(Sample(type), type, EventJson.Options);

            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, EventJson.Options), type, EventJson.Options).ShouldBe(json);
        }
    }

    /// <summary>Fills every constructor argument with a value that tells its name, so that the file shows the whole shape.</summary>
    private static object Sample(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First(c => c.GetParameters() is not [{ } only] || only.ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!))]);
    }

    private static object Value(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return name.ToLowerInvariant();
        if (plain == typeof(int)) return 7;
        if (plain == typeof(long)) return 70L;
        if (plain == typeof(double)) return 0.125;
        if (plain == typeof(bool)) return true;
        if (plain.IsEnum) return Enum.GetValues(plain).GetValue(Enum.GetValues(plain).Length - 1)!;
        if (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = plain.GetGenericArguments()[0];
            var array = Array.CreateInstance(item, 1);
            array.SetValue(Value(item, name), 0);
            return array;
        }

        return Sample(plain);
    }
}
