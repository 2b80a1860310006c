using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>class/image, split/class/image, class/split/image or just images; all of it perhaps inside one outer folder.</summary>
internal static class FolderLayout
{
    private const int MostShown = 6;
    private const int MostLevels = 4;

    public static DatasetListing Read(Collection files, DatasetChoices choices)
    {
        var paths = files.Pictures.Select(path => path.Split('/')).ToArray();
        var folders = FolderLevels.Of(paths);
        var level = choices.ClassLevel ?? (folders.OnlyKinds ? 0 : 1);
        var listing = new ListingBuilder(files, DatasetFormat.Folders, How(folders, level));
        for (var i = 0; i < paths.Length; i++)
        {
            var (picture, below) = (files.Pictures[i], folders.ClassFolders(paths[i]));
            if (folders.SplitOf(paths[i]) is { } split)
                listing.Splits.Say(SplitSource.Folders, picture, split);
            else if (folders.BySplit && paths[i].Length > folders.Depth + 1)
                listing.Findings.Add("outside-splits", "These folders lie beside those of the splits; no class is taken from their names.", picture);
            if (below is null || level == 0 || below.Length == 0 || below.Length < level)
                continue;
            var folder = below[level < 0 ? ^1 : level - 1];
            if (ClassText.Clean(folder) is { } name)
                (_, listing[picture].Labelled) = (listing[picture].Present.Add(name), true);
            else
                listing.Refuse(picture, new Rejection("class-name", $"A class name has 1 to {ClassText.Longest} letters."));
        }
        if (Ask(folders, paths, level) is { } question)
            listing.Ask(question);
        if (!folders.BySplit && level == 1)
            foreach (var name in folders.TopNames(paths).Where(name => SplitNames.Parse(name) is not null))
                listing.Findings.Add("class-or-split", "A folder is called like a split, but lies among classes: it is read as a class.", name);
        return listing.Finish(path => string.Join('/', path.Split('/')[folders.Depth..]), choices);
    }

    private static string How(FolderLevels folders, int level) => (folders.Deepest, level, folders.BySplit) switch
    {
        (0, _, false) => "Pictures without folders: there are no labels.",
        (0, _, true) => "Folders called like splits, with pictures and no labels.",
        (_, 0, _) => "Pictures in folders that name no class: there are no labels.",
        (_, _, true) => "Folders called like splits, and in them one folder per class.",
        _ => "One folder per class.",
    };

    /// <summary>A question where another folder on the way to a picture might be its class.</summary>
    private static Question? Ask(FolderLevels folders, string[][] paths, int level)
    {
        if (folders.Deepest == 0 || (folders.Deepest == 1 && !folders.OnlyKinds && folders.Names(paths, 1).Count > 1))
            return null;
        var options = Enumerable.Range(0, Math.Min(folders.Deepest, MostLevels) + 1)
            .Select(at => new Option($"{at}", at == 0 ? "No folder is a class." : $"Folder {at} on the way: {Shown(folders.Names(paths, at))}.")).ToList();
        if (folders.Deepest > 1)
            options.Add(new Option("-1", "The folder that the picture lies in."));
        return new Question("classLevel", "Which folder on the way to a picture is its class?", $"{level}", options);
    }

    private static string Shown(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostShown)) + (names.Count > MostShown ? $" and {names.Count - MostShown} more" : "");
}
