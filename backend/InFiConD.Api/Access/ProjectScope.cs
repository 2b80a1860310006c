namespace InFiConD.Api.Access;

/// <summary>Projects that somebody may read: all, or some.</summary>
public sealed class ProjectScope
{
    private readonly HashSet<string>? _some;

    private ProjectScope(HashSet<string>? some) => _some = some;

    public static ProjectScope All { get; } = new(null);

    /// <summary>Their ids, to narrow a query by; null for all.</summary>
    public string[]? Ids => _some is null ? null : [.. _some];

    public static ProjectScope Only(IEnumerable<string> projects) => new([.. projects]);

    /// <summary>What belongs to no project belongs to the installation, whose readers have been let in before.</summary>
    public bool Includes(string? project) => project is null || _some is null || _some.Contains(project);
}
