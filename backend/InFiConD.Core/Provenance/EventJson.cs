using System.Text.Json;
using System.Text.Json.Serialization;

namespace InFiConD.Core.Provenance;

/// <summary>The JSON dialect of events and manifests: camelCase members, enums by name, nothing dropped.</summary>
public static class EventJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.Strict };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
