using System.Text.Json.Serialization;
using InFiConD.Core.Naming;
using InFiConD.Core.Provenance;

namespace InFiConD.Core.Datasets;

/// <summary>The part an image plays: fitted on, watched while tuning, or opened on purpose at the end.</summary>
public enum Split
{
    Distil,
    Tune,
    Lockbox,
}

/// <summary>Images per split.</summary>
public sealed record SplitCounts(int Distil, int Tune, int Lockbox)
{
    public static SplitCounts Of(IEnumerable<Split> splits)
    {
        var counts = new int[3];
        foreach (var split in splits) counts[(int)split]++;
        return new SplitCounts(counts[0], counts[1], counts[2]);
    }
}

/// <summary>Positive images of one class per split.</summary>
public sealed record ClassCount(string Class, int Distil, int Tune, int Lockbox);

/// <summary>
/// One image of a manifest. <paramref name="Key"/> is the sha256 of its bytes, or a free id when there are no images.
/// <paramref name="Positive"/> and <paramref name="Unknown"/> index the manifest's classes; every other class is negative.
/// <paramref name="Copies"/> are the names of other files with the same picture; null where there are none.
/// </summary>
public sealed record ManifestImage(
    string Key, string Name, int Width, int Height, Split Split, IReadOnlyList<int> Positive, IReadOnlyList<int> Unknown,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Copies = null);

/// <summary>
/// An immutable list of images with ground truth and splits, stored as a content-addressed blob.
/// Classes without any ground truth are not listed: their state is unknown for every image.
/// </summary>
public sealed record ImageManifest(IReadOnlyList<string> Classes, IReadOnlyList<ManifestImage> Images) : INamesBlobs
{
    /// <summary>The pictures. Images that came as rows of an array have no size, and no picture.</summary>
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Images.Where(image => image.Width > 0).Select(image => new NamedBlob(image.Key));

    public SplitCounts Splits() => SplitCounts.Of(Images.Select(image => image.Split));

    /// <summary>Positives of every class per split.</summary>
    public IReadOnlyList<ClassCount> ClassCounts()
    {
        var counts = new int[Classes.Count, 3];
        foreach (var image in Images)
            foreach (var c in image.Positive)
                counts[c, (int)image.Split]++;
        return [.. Classes.Select((name, c) => new ClassCount(name, counts[c, 0], counts[c, 1], counts[c, 2]))];
    }

    /// <summary>
    /// The partners of a teacher's classes among the classes with ground truth. What has none is measured against the teacher's own decision.
    /// </summary>
    public NameMatching Match(IReadOnlyList<string> teacherClasses, NameRule? rule) => NameMatching.Of(teacherClasses, Classes, rule ?? NameRule.Folded);
}
