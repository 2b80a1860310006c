using InFiConD.Demo.Scenes;

namespace InFiConD.Demo;

/// <summary>One image of the demo data set.</summary>
/// <param name="FileName">Its name, unique in the set.</param>
/// <param name="Jpeg">The file.</param>
/// <param name="Classes">Classes that are to be seen in it.</param>
/// <param name="Split">distil, tune or lockbox.</param>
public sealed record DemoImage(string FileName, byte[] Jpeg, IReadOnlyList<string> Classes, string Split);

/// <summary>The demo data set: 2,400 rendered scenes, the same ones every time.</summary>
public static class DemoSet
{
    /// <summary>Images in all: 1,440 to distil, 480 to tune, 480 in the lockbox.</summary>
    public const int Count = 2400;

    /// <summary>Renders one image; thread-safe, about 15 ms.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public static DemoImage Render(int index)
    {
        var scene = Compose(index);
        return new DemoImage($"scene-{index:D4}.jpg", scene.ToJpeg(), scene.Classes(), SplitOf(index));
    }

    /// <summary>The scene behind an image, with its truth.</summary>
    public static Scene Compose(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return Composer.Compose(SplitOf(index) == "distil" ? Chances.Confounded : Chances.Uncommon, (ulong)index);
    }

    /// <summary>Split of an image: of five images three, one and one.</summary>
    public static string SplitOf(int index) => (index % 5) switch { 3 => "tune", 4 => "lockbox", _ => "distil" };
}
