using System.Text;
using System.Xml.Linq;

namespace InFiConD.Api.Demo;

/// <summary>A drawn scene: its file name, the sha256 of the JPEG, the classes to be seen, and its split.</summary>
internal sealed record SceneFile(string Name, string Sha, IReadOnlyList<string> Classes, string Split);

/// <summary>Scenes as a person would bring them: Pascal VOC, and a table of splits.</summary>
internal static class SceneFiles
{
    /// <summary>JPEGImages and Annotations, file by file.</summary>
    public static IEnumerable<(string Name, Func<Task<byte[]>> Read)> Voc(IReadOnlyList<SceneFile> scenes, Func<string, Task<byte[]>> readJpeg) =>
        scenes.SelectMany(scene => new (string, Func<Task<byte[]>>)[]
        {
            ($"JPEGImages/{scene.Name}", () => readJpeg(scene.Sha)),
            ($"Annotations/{Path.GetFileNameWithoutExtension(scene.Name)}.xml", () => Task.FromResult(Annotation(scene))),
        });

    /// <summary>A CSV with the columns image and split.</summary>
    public static byte[] Splits(IReadOnlyList<SceneFile> scenes) =>
        Encoding.UTF8.GetBytes($"image,split\n{string.Concat(scenes.Select(scene => $"{scene.Name},{scene.Split}\n"))}");

    private static byte[] Annotation(SceneFile scene) => Encoding.UTF8.GetBytes(new XElement(
        "annotation",
        new XElement("filename", scene.Name),
        scene.Classes.Select(name => new XElement("object", new XElement("name", name), new XElement("difficult", 0)))).ToString());
}
