namespace InFiConD.Api.Http;

/// <summary>Opaque ids: a prefix that says what it is, and a time-ordered random part.</summary>
internal static class Ids
{
    private static readonly Dictionary<string, string> Resources = new()
    {
        ["prj"] = "project",
        ["dat"] = "dataset",
        ["ext"] = "extractor",
        ["tea"] = "teacher",
        ["map"] = "conceptMap",
        ["log"] = "teacherLogits",
        ["ens"] = "ensemble",
        ["rep"] = "replay",
        ["scr"] = "scrub",
        ["dem"] = "demo",
        ["job"] = "job",
    };

    public static string New(string prefix) => $"{prefix}-{Guid.CreateVersion7():n}";
    public static string Project() => New("prj");
    public static string Dataset() => New("dat");
    public static string Extractor() => New("ext");
    public static string Teacher() => New("tea");
    public static string ConceptMap() => New("map");
    public static string TeacherLogits() => New("log");
    public static string Ensemble() => New("ens");
    public static string Tuning() => New("tun");
    public static string Job() => New("job");

    /// <summary>What an id with a stream of its own names, as the API spells it; null for any other.</summary>
    public static string? ResourceOf(string id) => Resources.GetValueOrDefault(id.Split('-')[0]);
}
