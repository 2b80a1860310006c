namespace InFiConD.Inference.Datasets;

/// <summary>What the sources say about splits, and which of them is taken.</summary>
internal sealed class SplitPlan
{
    private static readonly SplitSource[] Order = [SplitSource.Table, SplitSource.Lists, SplitSource.Folders];

    private static readonly string[] SplitWords = ["distil", "tune", "lockbox"];

    private readonly Dictionary<SplitSource, Dictionary<string, string>> _said = Order.ToDictionary(source => source, _ => new Dictionary<string, string>());

    /// <summary>One source's word about a picture. Where it says two things, the more guarded split is kept.</summary>
    public void Say(SplitSource source, string picture, string split) =>
        _said[source][picture] = _said[source].TryGetValue(picture, out var other) ? SplitNames.Stricter(other, split) : split;

    /// <summary>Folders count where they tell at least two splits apart, or cover every picture.</summary>
    public void SayFolders(IReadOnlyList<string> pictures)
    {
        var named = pictures.Select(picture => (Picture: picture, Split: SplitNames.OfFolders(picture))).Where(pair => pair.Split is not null).ToList();
        if (named.Count == pictures.Count || named.Select(pair => pair.Split).Distinct().Count() > 1)
            named.ForEach(pair => Say(SplitSource.Folders, pair.Picture, pair.Split!));
    }

    /// <summary>The source that is taken: the one chosen, or the first that says something.</summary>
    public SplitSource Taken(SplitSource chosen) =>
        chosen != SplitSource.Auto ? chosen : Order.FirstOrDefault(source => _said[source].Count > 0, SplitSource.None);

    public string? Of(SplitSource taken, string picture) => taken is SplitSource.Auto or SplitSource.None ? null : _said[taken].GetValueOrDefault(picture);

    /// <summary>A question where there is something to choose; null when no source says anything.</summary>
    public Question? Ask(SplitSource taken, int pictures)
    {
        var speaking = Order.Where(source => _said[source].Count > 0).ToList();
        return speaking.Count == 0 ? null : new Question("splits", "The collection says which pictures are for training, for watching and for the end.", Word(taken),
        [
            .. speaking.Select(source => new Option(Word(source), $"{Words(source)}: {Counts(source, pictures)}.")),
            new Option(Word(SplitSource.None), "Left aside: 60 / 20 / 20 by the program's own rule."),
        ]);
    }

    private static string Word(SplitSource source) => source.ToString().ToLowerInvariant();

    private static string Words(SplitSource source) => source switch
    {
        SplitSource.Table => "The annotation says so",
        SplitSource.Lists => "Text files list them",
        _ => "Folders are called so",
    };

    private string Counts(SplitSource source, int pictures)
    {
        var counts = _said[source].Values.CountBy(split => split).ToDictionary();
        var told = string.Join(", ", SplitWords.Select(split => $"{counts.GetValueOrDefault(split)} {split}"));
        return _said[source].Count == pictures ? told : $"{told}, {pictures - _said[source].Count} not named";
    }
}
