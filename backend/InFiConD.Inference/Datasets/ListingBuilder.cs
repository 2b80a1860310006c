using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>What is known about one picture while a layout is read.</summary>
internal sealed class PictureLabels
{
    public SortedSet<string> Present { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public bool Labelled { get; set; }
}

/// <summary>Gathers what a layout says about pictures and files, and keeps count of every file that is neither used nor refused.</summary>
internal sealed class ListingBuilder(Collection files, DatasetFormat format, string how)
{
    private readonly Dictionary<string, PictureLabels> _labels = [];
    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _classes = [];
    private readonly List<RefusedFile> _refused = [.. files.Tree.Refused];
    private readonly List<Question> _questions = [];

    public FindingList Findings { get; } = new();

    public SplitPlan Splits { get; } = new();

    /// <summary>The labels of a picture, to be filled.</summary>
    public PictureLabels this[string picture] => _labels.TryGetValue(picture, out var labels) ? labels : _labels[picture] = new PictureLabels();

    public bool Knows(string picture) => _labels.ContainsKey(picture);

    /// <summary>The file was read as a part of the layout.</summary>
    public void Use(string path) => _used.Add(path);

    /// <summary>A class that the layout names, whether or not a picture has it.</summary>
    public void Class(string name) => _classes.Add(name);

    /// <summary>The file, or the row or picture that it names, is left out.</summary>
    public void Refuse(string path, Rejection rejection)
    {
        _refused.Add(new RefusedFile(path, rejection));
        _used.Add(path);
    }

    public void Ask(Question question) => _questions.Add(question);

    public DatasetListing Finish(Func<string, string> nameOf, DatasetChoices choices)
    {
        _ = SplitLists.Read(files, this);
        var taken = Splits.Taken(choices.Splits);
        if (Splits.Ask(taken, files.Pictures.Count) is { } question)
            _questions.Add(question);
        _used.UnionWith(_refused.Select(file => file.Path));
        _used.UnionWith(files.Pictures);
        var refusedPictures = _refused.Select(file => file.Path).ToHashSet();
        var entries = new List<DatasetEntry>(files.Pictures.Count);
        foreach (var picture in files.Pictures.Where(picture => !refusedPictures.Contains(picture)))
        {
            var labels = _labels.GetValueOrDefault(picture) ?? new PictureLabels();
            labels.Unknown.ExceptWith(labels.Present);
            entries.Add(new DatasetEntry(picture, nameOf(picture), [.. labels.Present], [.. labels.Unknown], labels.Labelled, Splits.Of(taken, picture)));
        }
        _classes.UnionWith(entries.SelectMany(entry => entry.Labels.Concat(entry.Unknown)));
        string[] classes = [.. _classes.Order(StringComparer.Ordinal)];
        FindWhatToKnow(classes, entries);
        var ignored = files.Litter.Concat(files.Files.Where(file => !_used.Contains(file.Path)).Select(file => IgnoredFile.Unused(file.Path)));
        return new DatasetListing(format, how, classes, entries, _refused, [.. ignored], Findings.ToList(), _questions, taken);
    }

    private void FindWhatToKnow(string[] classes, List<DatasetEntry> entries)
    {
        if (files.Tree.NamesReadAs is { } page)
            Findings.Add(
                "names-guessed", $"The archive does not say how its names are written; they were read as {page}.",
                files.Files.FirstOrDefault(file => !System.Text.Ascii.IsValid(file.Path))?.Path ?? "", files.Files.Count);
        foreach (var alike in classes.GroupBy(ClassText.CaseFolded).Where(group => group.Count() > 1))
            Findings.Add("classes-alike", "Classes that only capital letters tell apart stay separate classes.", string.Join(" / ", alike), alike.Count());
        if (classes.Length > 0)
            foreach (var entry in entries.Where(entry => !entry.Labelled))
                Findings.Add(
                    "picture-without-labels", "Nothing is said about these pictures: no class is claimed to be in them, nor to be missing.", entry.Path);
        if (entries.Count > 1 && entries.All(entry => entry.Split == "distil"))
            Findings.Add(
                "one-split", "Every picture is for training, none is left to watch students by. Leave the splits aside to have 60 / 20 / 20.",
                "distil", entries.Count);
        if (entries.Count > 0 && entries.Any(entry => entry.Split is null) && entries.Any(entry => entry.Split is not null))
            Findings.Add(
                "split-missing", "These pictures are in no split; they are spread 60 / 20 / 20.",
                entries.First(entry => entry.Split is null).Path, entries.Count(entry => entry.Split is null));
    }
}
