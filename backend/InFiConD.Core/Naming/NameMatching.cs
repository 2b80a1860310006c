namespace InFiConD.Core.Naming;

/// <summary>Which names of two lists are held to be the same.</summary>
public enum NameRule
{
    /// <summary>Equal ones, then those that differ only in case or spacing, where one name on either side is meant.</summary>
    Folded,

    /// <summary>Equal ones only.</summary>
    Exact,
}

/// <summary>How a name came to its partner.</summary>
public enum MatchedBy
{
    /// <summary>Both are the same in NFC.</summary>
    Exact,

    /// <summary>They differ in case or spacing, and no other name of either list comes near.</summary>
    Folded,
}

/// <summary>A name's partner: its place in the other list, and how it was found.</summary>
public sealed record NameMatch(int Index, MatchedBy By);

/// <summary>Names of two lists that differ only in case or spacing, some of the other list without a partner.</summary>
public sealed record ConfusedNames(IReadOnlyList<string> Names, IReadOnlyList<string> Others);

/// <summary>
/// Brings a list of names, such as a teacher's classes, together with another, such as a dataset's. A name has one partner at most, and the
/// other way round. A pure function of both lists, whatever their order.
/// </summary>
/// <param name="Matches">For each name its partner, or null.</param>
/// <param name="Left">Places of the other list's names that have no partner.</param>
/// <param name="Confused">Groups in which somebody has to say what is meant. Empty with <see cref="NameRule.Exact"/>: then it was said.</param>
public sealed record NameMatching(IReadOnlyList<NameMatch?> Matches, IReadOnlyList<int> Left, IReadOnlyList<ConfusedNames> Confused)
{
    /// <summary>Matches exact names first. A folded match is made only between names that are alone in their lists, folded.</summary>
    public static NameMatching Of(IReadOnlyList<string> names, IReadOnlyList<string> others, NameRule rule = NameRule.Folded)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(others);
        var exact = Places(others, Nfc.Of);
        var matches = new NameMatch?[names.Count];
        for (var i = 0; i < names.Count; i++)
            if (exact.TryGetValue(Nfc.Of(names[i]), out var places)) matches[i] = new NameMatch(places[0], MatchedBy.Exact);
        var (near, nearOthers) = (Places(names, FoldedName.Of), Places(others, FoldedName.Of));
        if (rule == NameRule.Folded)
            foreach (var (folded, places) in near)
                if (places is [var i] && matches[i] is null && nearOthers.TryGetValue(folded, out var there) && there is [var j])
                    matches[i] = new NameMatch(j, MatchedBy.Folded);
        var partners = matches.OfType<NameMatch>().Select(match => match.Index).ToHashSet();
        int[] left = [.. Enumerable.Range(0, others.Count).Where(j => !partners.Contains(j))];
        IEnumerable<string> doubtful = rule == NameRule.Exact ? [] : left.Select(j => FoldedName.Of(others[j])).Distinct().Where(near.ContainsKey);
        return new NameMatching(
            matches, left,
            [.. doubtful.Select(folded => new ConfusedNames([.. near[folded].Select(i => names[i])], [.. nearOthers[folded].Select(j => others[j])]))]);
    }

    /// <summary>Place of the one name that is meant: the equal one, else the only one that differs in case or spacing alone; -1 for none.</summary>
    public static int Find(IReadOnlyList<string> names, string wanted, NameRule rule = NameRule.Folded) => Of([wanted], names, rule).Matches[0]?.Index ?? -1;

    private static Dictionary<string, List<int>> Places(IReadOnlyList<string> names, Func<string, string> key)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!places.TryGetValue(key(names[i]), out var at)) places[key(names[i])] = at = [];
            at.Add(i);
        }

        return places;
    }
}
