namespace InFiConD.Api.Access;

/// <summary>
/// What an address or a hub method is about. From <see cref="Project"/> on a resource has an id: in an address under the name that
/// <see cref="Resources.Parameter"/> tells, in a hub method as the first argument.
/// </summary>
public enum Resource
{
    /// <summary>Nothing that needs guarding: answered to whoever asks, signed in or not.</summary>
    Open,

    /// <summary>The caller's own session: to be signed in is enough.</summary>
    Session,

    /// <summary>What belongs to no project: the list of projects, extractors, teachers, queues, this machine.</summary>
    Installation,
    Project,
    Dataset,
    ConceptMap,
    TeacherLogits,
    Ensemble,
    Replay,
    Job,
    Extractor,
    Teacher,

    /// <summary>Any stream of events.</summary>
    Stream,
}

/// <summary>Names of resources.</summary>
internal static class Resources
{
    private static readonly Dictionary<Resource, (string Parameter, string Words)> Named = new()
    {
        [Resource.Project] = ("project", "project"),
        [Resource.Dataset] = ("dataset", "dataset"),
        [Resource.ConceptMap] = ("map", "concept map"),
        [Resource.TeacherLogits] = ("logits", "set of teacher logits"),
        [Resource.Ensemble] = ("ensemble", "ensemble"),
        [Resource.Replay] = ("replay", "replay"),
        [Resource.Job] = ("job", "job"),
        [Resource.Extractor] = ("extractor", "extractor"),
        [Resource.Teacher] = ("teacher", "teacher"),
        [Resource.Stream] = ("stream", "stream"),
    };

    /// <summary>All names that ids have in addresses.</summary>
    public static IEnumerable<string> Parameters => Named.Values.Select(name => name.Parameter);

    /// <summary>The name of its id in an address; null when it has none.</summary>
    public static string? Parameter(this Resource resource) => Named.TryGetValue(resource, out var name) ? name.Parameter : null;

    /// <summary>What people call it.</summary>
    public static string Words(this Resource resource) => Named[resource].Words;
}
