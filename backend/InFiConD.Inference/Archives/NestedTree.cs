namespace InFiConD.Inference.Archives;

/// <summary>An archive in an archive: where it lies, the folder that it is shown as, and what is in it.</summary>
internal sealed record NestedPart(string Path, string Folder, IFileTree Tree);

/// <summary>An archive and the archives in it, each shown as a folder of its name.</summary>
internal sealed class NestedTree : IFileTree
{
    private readonly IFileTree _outer;
    private readonly List<NestedPart> _parts;
    private readonly Dictionary<string, (TreeFile File, IFileTree Tree, string Path)> _entries = [];

    public NestedTree(IFileTree outer, List<NestedPart> parts, IReadOnlyList<RefusedFile> refused)
    {
        (_outer, _parts) = (outer, parts);
        foreach (var file in outer.Files.Where(file => !parts.Exists(part => part.Path == file.Path) && refused.All(other => other.Path != file.Path)))
            _entries[file.Path] = (file, outer, file.Path);
        foreach (var (_, folder, tree) in parts)
        {
            foreach (var file in tree.Files)
            {
                var path = Below(folder, file.Path);
                _entries.TryAdd(path, (file with { Path = path }, tree, file.Path));
            }
        }
        Files = [.. _entries.Values.Select(entry => entry.File).OrderBy(file => file.Path, StringComparer.Ordinal)];
        Refused = [.. outer.Refused, .. refused, .. parts.SelectMany(part => part.Tree.Refused.Select(file => file with { Path = Below(part.Folder, file.Path) }))];
        Litter = [.. outer.Litter, .. parts.SelectMany(part => part.Tree.Litter.Select(path => Below(part.Folder, path)))];
        NamesReadAs = parts.Select(part => part.Tree.NamesReadAs).Prepend(outer.NamesReadAs).FirstOrDefault(name => name is not null);
    }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<RefusedFile> Refused { get; }

    public IReadOnlyList<string> Litter { get; }

    public string? NamesReadAs { get; }

    public TreeFile? Find(string path) => _entries.TryGetValue(path, out var found) ? found.File : null;

    public Stream OpenRead(string path)
    {
        var (_, tree, inner) = _entries[path];
        return tree.OpenRead(inner);
    }

    public void Dispose()
    {
        foreach (var part in _parts)
            part.Tree.Dispose();
        _outer.Dispose();
    }

    private static string Below(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";
}
