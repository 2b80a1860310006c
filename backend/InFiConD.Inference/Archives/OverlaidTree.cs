namespace InFiConD.Inference.Archives;

/// <summary>A tree with some files laid over it, in memory; those hide files of the same path. Disposing it leaves the tree below open.</summary>
public sealed class OverlaidTree : IFileTree
{
    private readonly IFileTree _below;
    private readonly Dictionary<string, byte[]> _above;

    /// <summary>Lays files over a tree, by their paths in it.</summary>
    public OverlaidTree(IFileTree below, IEnumerable<KeyValuePair<string, byte[]>> above)
    {
        _below = below;
        _above = new Dictionary<string, byte[]>(above, StringComparer.Ordinal);
        Files =
        [
            .. below.Files.Where(file => !_above.ContainsKey(file.Path)).Concat(_above.Select(file => new TreeFile(file.Key, file.Value.Length)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <inheritdoc/>
    public IReadOnlyList<RefusedFile> Refused => _below.Refused;

    /// <inheritdoc/>
    public IReadOnlyList<string> Litter => _below.Litter;

    /// <inheritdoc/>
    public string? NamesReadAs => _below.NamesReadAs;

    /// <inheritdoc/>
    public TreeFile? Find(string path) => _above.TryGetValue(path, out var bytes) ? new TreeFile(path, bytes.Length) : _below.Find(path);

    /// <inheritdoc/>
    public Stream OpenRead(string path) => _above.TryGetValue(path, out var bytes) ? new MemoryStream(bytes, writable: false) : _below.OpenRead(path);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The files in memory need no closing.
    }
}
