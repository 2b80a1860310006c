using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Pascal VOC as it is written today: an XML annotation of the same name beside the picture, or in a folder of its own.</summary>
internal static class VocLayout
{
    private const string Pictures = "JPEGImages";
    private const int MostAnnotationBytes = 1024 * 1024;
    private const int Sampled = 20;

    /// <summary>By what a collection is recognised as VOC; null when it is none.</summary>
    public static string? Recognise(Collection files)
    {
        var xml = files.Ending(".xml").ToList();
        var looked = xml.Where((_, i) => i % Math.Max(1, xml.Count / Sampled) == 0)
            .Any(file => files.Tree.ReadBytes(file.Path, MostAnnotationBytes).TryGet(out var bytes, out _) && VocAnnotation.Looks(bytes));
        if (looked)
            return $"{xml.Count} XML files, with <annotation> at their beginning.";
        return files.Pictures.Any(InJpegImages) ? "A folder JPEGImages." : null;
    }

    public static DatasetListing Read(Collection files, DatasetChoices choices, string how)
    {
        var listing = new ListingBuilder(files, DatasetFormat.Voc, how);
        var notes = files.Ending(".xml").Select(file => file.Path).ToList();
        var pairs = Pairing.Of(files.Pictures, notes);
        foreach (var note in notes)
            ReadNote(note, pairs.GetValueOrDefault(note), files, listing);
        listing.Splits.SayFolders(files.Pictures);
        var oneFolder = files.Pictures.Select(Collection.FolderOf).Distinct().Count() == 1;
        return listing.Finish(path => oneFolder ? Path.GetFileName(path) : NameOf(path), choices);
    }

    private static void ReadNote(string note, List<string>? pictures, Collection files, ListingBuilder listing)
    {
        var read = files.Tree.ReadBytes(note, MostAnnotationBytes);
        VocObjects? objects = null;
        if (!read.TryGet(out var xml, out var rejection)
            || (pictures is null && !VocAnnotation.Looks(xml))
            || !VocAnnotation.Read(xml).TryGet(out objects, out rejection))
        {
            if (rejection is not null)
                listing.Refuse(note, rejection);
            return;
        }
        var named = objects.Picture is { } name ? files.Finder.Find(name, Collection.FolderOf(note), SplitNames.OfFolders(note)).Path : null;
        if (named is not null && pictures is { Count: > 1 } && pictures.Contains(named))
            pictures = [named];
        if (named is not null && pictures is null && !listing.Knows(named))
            pictures = [named];
        if (pictures is null)
        {
            listing.Refuse(note, new Rejection(
                "annotation-without-picture",
                $"The picture of this annotation is not there: none has its name{(objects.Picture is { } other ? $", and none is called '{other}'" : "")}."));
            return;
        }
        listing.Use(note);
        foreach (var picture in pictures)
        {
            if (listing.Knows(picture))
                listing.Findings.Add("two-annotations", "Several annotations are about one picture; what any of them names is present.", picture);
            var labels = listing[picture];
            labels.Labelled = true;
            labels.Present.UnionWith(objects.Present);
            labels.Unknown.UnionWith(objects.Unknown);
        }
    }

    /// <summary>VOC2012/JPEGImages/1.jpg is called VOC2012/1.jpg.</summary>
    private static string NameOf(string path) => string.Join('/', path.Split('/').Where(part => !IsJpegImages(part)));

    private static bool InJpegImages(string path) => path.Split('/')[..^1].Any(IsJpegImages);

    private static bool IsJpegImages(string folder) => folder.Equals(Pictures, StringComparison.OrdinalIgnoreCase);
}
