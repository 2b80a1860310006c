using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Pictures with a table or JSON lines beside them that name each picture and its classes.</summary>
internal static class RowsLayout
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int Sampled = 200;

    public static string? RecogniseTable(Collection files) => How(Tables(files));

    public static string? RecogniseJsonLines(Collection files) => How(JsonLines(files));

    public static Result<DatasetListing> ReadTable(Collection files, DatasetChoices choices, string how) => Read(Tables(files), files, choices, DatasetFormat.Csv, how);

    public static Result<DatasetListing> ReadJsonLines(Collection files, DatasetChoices choices, string how) => Read(JsonLines(files), files, choices, DatasetFormat.Jsonl, how);

    private static string? How(List<ManifestRows> tables) => tables.Count == 0 ? null
        : string.Join(" ", tables.Select(table =>
            $"{table.Path} names pictures ({table.ImageColumn}) and "
            + (table.LabelColumn is { } label ? $"their class ({label})." : $"{table.ClassColumns.Count} classes.")));

    private static List<ManifestRows> Tables(Collection files) => Fitting(files, files.Ending(".csv", ".tsv").Select(file =>
        files.Tree.ReadBytes(file.Path, MostBytes).TryGet(out var bytes, out _)
        && TableRows.Read(file.Path, bytes, IsPicture(files, file.Path)).TryGet(out var rows, out _) ? rows : null));

    private static List<ManifestRows> JsonLines(Collection files) => Fitting(files, files.Ending(".jsonl", ".ndjson").Select(file =>
        files.Tree.ReadBytes(file.Path, MostBytes).TryGet(out var bytes, out _)
        && JsonRows.Read(file.Path, bytes).TryGet(out var rows, out _) ? rows : null));

    private static Func<string, bool> IsPicture(Collection files, string table) =>
        name => files.Finder.Find(name, Collection.FolderOf(table)) is { Path: not null } or { Several.Count: > 0 };

    /// <summary>Tables of which at least half of the rows name a picture, and that say something about classes.</summary>
    private static List<ManifestRows> Fitting(Collection files, IEnumerable<ManifestRows?> tables) => [.. tables.OfType<ManifestRows>().Where(table =>
        table.ImageColumn is { } image && (table.LabelColumn is not null || table.ClassColumns.Count > 0)
        && table.Rows.Take(Sampled).Count(row => ManifestRows.Text(row, image) is { } name && IsPicture(files, table.Path)(name)) * 2 >= Math.Min(Sampled, Math.Max(1, table.Rows.Count)))];

    private static Result<DatasetListing> Read(List<ManifestRows> tables, Collection files, DatasetChoices choices, DatasetFormat format, string how)
    {
        var listing = new ListingBuilder(files, format, how);
        var known = new Dictionary<string, HashSet<string>>();
        foreach (var table in tables)
        {
            listing.Use(table.Path);
            if (table.LabelColumn is null)
                foreach (var name in table.ClassColumns)
                    listing.Class(ClassText.Clean(name) ?? name);
            foreach (var row in table.Rows)
                ReadRow(row, table, files, listing, known);
        }
        // One column per class: a class of another table is unknown here.
        var all = known.Values.SelectMany(names => names).ToHashSet();
        foreach (var (picture, names) in known)
            listing[picture].Unknown.UnionWith(all.Except(names));
        listing.Splits.SayFolders(files.Pictures);
        return listing.Finish(files.BelowShared(), choices);
    }

    private static void ReadRow(ManifestRow row, ManifestRows table, Collection files, ListingBuilder listing, Dictionary<string, HashSet<string>> known)
    {
        var name = ManifestRows.Text(row, table.ImageColumn!);
        if (string.IsNullOrWhiteSpace(name))
        {
            listing.Refuse($"{table.Path}, line {row.Line}", new Rejection("csv-line", "This line names no picture."));
            return;
        }
        if (NamedPictures.Find(name, table.Path, SplitNames.OfFolders(table.Path), files, listing) is not { } picture)
            return;
        if (table.SplitColumn is { } column && ManifestRows.Text(row, column) is { Length: > 0 } split)
            listing.Splits.Say(SplitSource.Table, picture, SplitNames.Parse(split)!);
        if (table.LabelColumn is { } label)
            ReadLabels(row.Cells.GetValueOrDefault(label), table.ManyInCell, listing[picture]);
        else
            ReadColumns(row, table, listing[picture], known.TryGetValue(picture, out var names) ? names : known[picture] = []);
    }

    private static void ReadLabels(IReadOnlyList<string>? cell, bool many, PictureLabels labels)
    {
        if (cell is null)
            return;
        var names = cell.SelectMany(text => many ? text.Split([',', ';', '|']) : [text]).Select(ClassText.Clean).OfType<string>().ToList();
        // An empty list says that there is nothing; an empty cell says nothing.
        labels.Labelled |= names.Count > 0 || cell.Count == 0;
        labels.Present.UnionWith(names);
    }

    private static void ReadColumns(ManifestRow row, ManifestRows table, PictureLabels labels, HashSet<string> known)
    {
        foreach (var column in table.ClassColumns)
        {
            var name = ClassText.Clean(column) ?? column;
            known.Add(name);
            var said = ManifestRows.YesNo(ManifestRows.Text(row, column));
            labels.Labelled |= said != YesNoCell.Unknown;
            if (said == YesNoCell.Yes)
                labels.Present.Add(name);
            else if (said == YesNoCell.Unknown)
                labels.Unknown.Add(name);
        }
    }
}
