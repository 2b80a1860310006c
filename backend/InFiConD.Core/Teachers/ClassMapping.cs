using InFiConD.Core.Naming;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Teachers;

/// <summary>
/// Brings the logits of a teacher's classes onto the classes that students shall have. Merged classes come first, in the mapping's order; then, in the
/// teacher's, the classes that no merge takes, but for one whose name a merge has taken. A pure function of names and numbers.
/// </summary>
public sealed class ClassMapping
{
    private const int LongestName = 200;
    private const int MostNamed = 5;
    private const string Field = "classMapping";

    private readonly (int[] From, Combine Combine)[] _columns;

    private ClassMapping(IReadOnlyList<string> classes, (int[] From, Combine Combine)[] columns) => (Classes, _columns) = (classes, columns);

    /// <summary>The classes after it.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Checks a mapping against a teacher's classes; none leaves them as they are. Names are the same when equal in NFC, nothing is folded.</summary>
    public static Result<ClassMapping> Of(IReadOnlyList<string> classes, IReadOnlyList<ClassMerge>? merges)
    {
        ArgumentNullException.ThrowIfNull(classes);
        merges ??= [];
        var places = classes.Index().ToDictionary(entry => Nfc.Of(entry.Item), entry => entry.Index, StringComparer.Ordinal);
        if (Refuse(merges, places) is { } rejection) return rejection;
        string[] merged = [.. merges.Select(merge => Name(merge.To))];
        var taken = merges.SelectMany(merge => merge.From).Select(name => places[Name(name)]).ToHashSet();
        taken.UnionWith(merged.Where(places.ContainsKey).Select(name => places[name]));
        int[] left = [.. Enumerable.Range(0, classes.Count).Where(place => !taken.Contains(place))];
        return new ClassMapping(
            [.. merged, .. left.Select(place => classes[place])],
            [.. merges.Select(merge => (merge.From.Select(name => places[Name(name)]).ToArray(), merge.Combine)), .. left.Select(place => (new[] { place }, Combine.Max))]);
    }

    /// <summary>One image's logits, a number for each of the teacher's classes, brought onto <see cref="Classes"/>.</summary>
    public void Apply(ReadOnlySpan<float> logits, Span<float> merged)
    {
        for (var c = 0; c < _columns.Length; c++)
        {
            var (from, combine) = _columns[c];
            var largest = logits[from[0]];
            foreach (var place in from) largest = Math.Max(largest, logits[place]);
            merged[c] = combine == Combine.Max ? largest : (float)(largest + Spread(logits, from, largest));
        }
    }

    /// <summary>ln of the sum of exp(z - the largest z): 0 for one class alone.</summary>
    private static double Spread(ReadOnlySpan<float> logits, int[] from, float largest)
    {
        double sum = 0;
        foreach (var place in from) sum += Elementary.Exp((double)logits[place] - largest);
        return from.Length == 1 ? 0 : Elementary.Log(sum);
    }

    private static Rejection? Refuse(IReadOnlyList<ClassMerge> merges, Dictionary<string, int> places)
    {
        foreach (var merge in merges)
        {
            if (Name(merge?.To) is not { Length: > 0 and <= LongestName } to || to.Any(char.IsControl))
                return Refuse("class-mapping-invalid", $"A class has a name of 1 to {LongestName} letters without line breaks: give \"to\" one.");
            if (merge!.From is not { Count: > 0 }) return Refuse("class-mapping-invalid", $"Say in \"from\" which of the teacher's classes become \"{to}\".");
            if (!Enum.IsDefined(merge.Combine)) return Refuse("class-mapping-invalid", $"\"{to}\": \"combine\" is \"max\" or \"logSumExp\".");
            string[] unknown = [.. merge.From.Where(name => !places.ContainsKey(Name(name)))];
            if (unknown.Length > 0) return Unknown(unknown, places);
            if (Twice(merge.From) is { } twice) return Refuse("class-mapping-twice", $"\"{twice}\" is there twice for \"{to}\".");
        }

        return Twice(merges.Select(merge => merge.To)) is { } name
            ? Refuse("class-mapping-twice", $"Two entries make the class \"{name}\": put all its classes into one \"from\".")
            : null;
    }

    private static Rejection Unknown(string[] unknown, Dictionary<string, int> places)
    {
        string[] known = [.. places.Keys];
        var named = unknown.Take(MostNamed).Select(name => NameMatching.Find(known, Name(name)) is var near and >= 0
            ? $"\"{name}\" (is \"{known[near]}\" meant?)"
            : $"\"{name}\"");
        var more = unknown.Length > MostNamed ? $" and {unknown.Length - MostNamed} more" : "";
        return Refuse("class-mapping-unknown", $"The teacher has no class {string.Join(", ", named)}{more}. Its {known.Length} classes are written as its list has them.");
    }

    private static string? Twice(IEnumerable<string> names) =>
        names.CountBy(Name, StringComparer.Ordinal).Where(entry => entry.Value > 1).Select(entry => entry.Key).FirstOrDefault();

    private static string Name(string? name) => Nfc.Of(name?.Trim() ?? "");

    private static Rejection Refuse(string code, string message) => new(code, message, Field);
}
