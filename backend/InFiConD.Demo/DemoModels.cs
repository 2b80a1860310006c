namespace InFiConD.Demo;

/// <summary>The demo's extractor and teacher as ordinary bundles; trained by InFiConD.Demo.Training, see Models/README.md.</summary>
public static class DemoModels
{
    /// <summary>Writes the extractor bundle (extractor.json and its files) into a folder.</summary>
    public static void WriteExtractor(string folder) => Write("extractor", folder);

    /// <summary>Writes the teacher bundle (teacher.json and its files) into a folder.</summary>
    public static void WriteTeacher(string folder) => Write("teacher", folder);

    private static void Write(string bundle, string folder)
    {
        Directory.CreateDirectory(folder);
        var assembly = typeof(DemoModels).Assembly;
        var prefix = $"Models/{bundle}/";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(Path.Combine(folder, name[prefix.Length..]));
            resource.CopyTo(file);
        }
    }
}
