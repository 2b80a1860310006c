using InFiConD.Api.Tests.Support;
using InFiConD.Fixtures;

namespace InFiConD.E2E.Tests.Support;

/// <summary>Everything the main job needs, drawn and written by code into one folder that the server may import from.</summary>
public sealed class TinyWorld
{
    /// <summary>Photographs in <see cref="Photographs"/>, of which 60 % are fitted on.</summary>
    public const int Count = 150;

    private readonly string _inputs;

    /// <summary>Writes photographs, extractor and teacher below <paramref name="folder"/>.</summary>
    public TinyWorld(TestFolder folder, int photographs = Count)
    {
        _inputs = folder["inputs"];
        TinyPhotos.WriteVoc(Path.Combine(_inputs, Photographs), photographs);
        TinyBundles.WriteExtractor(Path.Combine(_inputs, Extractor));
        TinyBundles.WriteTeacher(Path.Combine(_inputs, Teacher));
    }

    /// <summary>Name of the folder with photographs in Pascal VOC layout.</summary>
    public static string Photographs => "blocks";

    /// <summary>Name of the folder with the extractor.</summary>
    public static string Extractor => "colour-words";

    /// <summary>Name of the folder with the teacher.</summary>
    public static string Teacher => "colour-teacher";

    /// <summary>How a server is told that it may read these folders.</summary>
    public IReadOnlyDictionary<string, string> Environment => EnvironmentOf(_inputs);

    /// <summary>The same for the world that was written below <paramref name="folder"/> before.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentIn(TestFolder folder) => EnvironmentOf(folder["inputs"]);

    private static Dictionary<string, string> EnvironmentOf(string inputs) => new() { ["INFICOND_IMPORT_ROOTS"] = inputs };
}
