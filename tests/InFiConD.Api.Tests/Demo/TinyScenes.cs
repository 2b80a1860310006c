using InFiConD.Api.Demo;
using InFiConD.Demo;
using InFiConD.Fixtures;
using InFiConD.Inference.Images;

namespace InFiConD.Api.Tests.Demo;

/// <summary>A demo of twelve pictures of coloured blocks.</summary>
internal sealed class TinyScenes : IDemoContent
{
    /// <summary>Whether the teacher's bundle lacks its labels.</summary>
    public bool TeacherIsBroken { get; set; }

    public string Version => "tiny";

    public int Count => 12;

    public DemoImage Render(int index)
    {
        string[] present = [.. TinyBundles.Classes.Where((_, c) => (index >> (c / 2) & 1) == c % 2).Select(entry => entry.Class)];
        return new DemoImage($"scene-{index:D2}.jpg", Rendition.Jpeg(TinyPhotos.Draw(present, new Random(index)), 95), present, (index % 3) switch { 1 => "tune", 2 => "lockbox", _ => "distil" });
    }

    public void WriteExtractor(string folder) => TinyBundles.WriteExtractor(folder);

    public void WriteTeacher(string folder)
    {
        TinyBundles.WriteTeacher(folder);
        if (TeacherIsBroken) File.Delete(Path.Combine(folder, "labels.txt"));
    }
}
