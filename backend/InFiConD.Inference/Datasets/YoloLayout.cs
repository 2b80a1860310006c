using System.Globalization;
using System.Text;
using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>YOLO: a text file named like the picture, beside it or in the mirrored folder "labels"; each line begins with the number of a class.</summary>
internal static class YoloLayout
{
    private const int MostBytes = 1024 * 1024;
    private const int Sampled = 20;

    public static string? Recognise(Collection files)
    {
        var pairs = Pairs(files);
        var names = YoloNames.Read(files);
        if (pairs.Count == 0)
            return null;
        var sample = pairs.Keys.Where((_, i) => i % Math.Max(1, pairs.Count / Sampled) == 0)
            .Select(note => files.Tree.ReadBytes(note, MostBytes).TryGet(out var bytes, out _) ? Numbers(bytes) : null).ToList();
        return sample.Count(numbers => numbers is not null) * 2 > sample.Count && (names.Path is not null || sample.Any(numbers => numbers?.Count > 0))
            ? $"{pairs.Count} text files named like pictures, with class numbers{(names.Path is { } path ? $", and {path} with their names" : "")}."
            : null;
    }

    public static DatasetListing Read(Collection files, DatasetChoices choices, string how)
    {
        var listing = new ListingBuilder(files, DatasetFormat.Yolo, how);
        var names = YoloNames.Read(files);
        if (names.Path is { } named)
            listing.Use(named);
        foreach (var name in names.Names.Values)
            listing.Class(name);
        var (pairs, noted) = (Pairs(files), new HashSet<string>());
        foreach (var (note, pictures) in pairs)
        {
            noted.UnionWith(pictures.Select(Collection.FolderOf));
            ReadNote(note, pictures, names, files, listing);
        }
        foreach (var note in files.Ending(".txt").Where(file => IsLabels(file.Path) && !pairs.ContainsKey(file.Path) && file.Path != names.Path))
            listing.Refuse(note.Path, new Rejection("annotation-without-picture", "The picture of these labels is not there: none has this name."));
        // Writers leave out the file of a picture without objects; where a folder has no label file at all, nothing is known.
        foreach (var picture in files.Pictures.Where(picture => !listing.Knows(picture) && noted.Contains(Collection.FolderOf(picture))))
        {
            listing[picture].Labelled = true;
            listing.Findings.Add("picture-without-file", "Pictures without a label file count as pictures without objects, as YOLO has it.", picture);
        }
        listing.Splits.SayFolders(files.Pictures);
        // A place that is named for two splits, as in examples for trying things out, tells none of them.
        foreach (var place in names.Splits.GroupBy(place => place.Place).Where(place => place.DistinctBy(named => named.Split).Count() == 1))
            SaySplit(place.First().Split, place.Key, files, listing);
        return listing.Finish(files.BelowShared(), choices);
    }

    private static Dictionary<string, List<string>> Pairs(Collection files) => Pairing.Of(files.Pictures, [.. files.Ending(".txt").Select(file => file.Path)]);

    private static bool IsLabels(string path) => Collection.FolderOf(path).Split('/').Contains("labels", StringComparer.OrdinalIgnoreCase);

    private static void ReadNote(string note, List<string> pictures, YoloNames names, Collection files, ListingBuilder listing)
    {
        if (!files.Tree.ReadBytes(note, MostBytes).TryGet(out var bytes, out var rejection) || Numbers(bytes) is not { } numbers)
        {
            pictures.ForEach(picture => _ = listing[picture]);
            listing.Refuse(note, rejection ?? new Rejection("labels-broken", "A line does not begin with the number of a class and four or more numbers between 0 and 1."));
            return;
        }
        listing.Use(note);
        foreach (var picture in pictures)
            listing[picture].Labelled = true;
        foreach (var number in numbers.Distinct())
        {
            if (names.Names.TryGetValue(number, out var name))
            {
                pictures.ForEach(picture => listing[picture].Present.Add(name));
                continue;
            }
            var text = number.ToString(CultureInfo.InvariantCulture);
            listing.Findings.Add("class-without-name", "No data.yaml or classes.txt names these classes; they are called by their numbers.", $"{note}: {text}");
            pictures.ForEach(picture => listing[picture].Present.Add(text));
        }
    }

    /// <summary>The class numbers of all lines; null when a line is something else.</summary>
    private static List<int>? Numbers(byte[] bytes)
    {
        var numbers = new List<int>();
        foreach (var line in Encoding.UTF8.GetString(bytes).Trim('\uFEFF').Split('\n'))
        {
            var cells = line.Split([' ', '\t', '\r', ','], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0)
                continue;
            if (cells.Length < 5 || !cells.All(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)))
                return null;
            var number = double.Parse(cells[0], CultureInfo.InvariantCulture);
            if (number is < 0 or > 1_000_000 || number != Math.Floor(number))
                return null;
            numbers.Add((int)number);
        }
        return numbers;
    }

    private static void SaySplit(string split, string place, Collection files, ListingBuilder listing)
    {
        var wanted = place.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..")).ToArray();
        if (wanted.Length == 0 || place.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var picture in files.Pictures)
        {
            var folders = picture.Split('/')[..^1];
            for (var end = folders.Length; end >= wanted.Length; end--)
            {
                if (!folders.AsSpan(end - wanted.Length, wanted.Length).SequenceEqual(wanted))
                    continue;
                listing.Splits.Say(SplitSource.Table, picture, split);
                break;
            }
        }
    }
}
