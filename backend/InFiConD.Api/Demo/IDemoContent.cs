using InFiConD.Demo;

namespace InFiConD.Api.Demo;

/// <summary>What demos are made of. Tests put something small in its place.</summary>
internal interface IDemoContent
{
    /// <summary>Another one whenever any of the scenes may look different.</summary>
    string Version { get; }

    /// <summary>Scenes in all.</summary>
    int Count { get; }

    /// <summary>Draws one scene; safe for concurrent callers.</summary>
    DemoImage Render(int index);

    /// <summary>Writes an extractor bundle into a folder.</summary>
    void WriteExtractor(string folder);

    /// <summary>Writes a teacher bundle into a folder.</summary>
    void WriteTeacher(string folder);
}

/// <summary>The scenes and models that come with the program.</summary>
internal sealed class RenderedScenes : IDemoContent
{
    /// <summary>Builds are deterministic, so this changes with the sources and with nothing else.</summary>
    public string Version { get; } = typeof(DemoSet).Assembly.ManifestModule.ModuleVersionId.ToString("n");

    public int Count => DemoSet.Count;

    public DemoImage Render(int index) => DemoSet.Render(index);

    public void WriteExtractor(string folder) => DemoModels.WriteExtractor(folder);

    public void WriteTeacher(string folder) => DemoModels.WriteTeacher(folder);
}
