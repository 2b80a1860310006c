using System.Formats.Tar;
using InFiConD.Core;

namespace InFiConD.Inference.Archives;

/// <summary>
/// A tar someone sent, in a stream that can seek: its entries are found once and read where they lie. Names that lead outside and links are
/// refused by name.
/// </summary>
public sealed class TarTree : IFileTree
{
    private readonly Stream _stream;
    private readonly Dictionary<string, (TreeFile File, long Offset)> _entries = [];
    private readonly List<RefusedFile> _refused = [];
    private readonly List<string> _litter = [];

    private TarTree(Stream stream) => _stream = stream;

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files { get; private set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<RefusedFile> Refused => _refused;

    /// <inheritdoc/>
    public IReadOnlyList<string> Litter => _litter;

    /// <inheritdoc/>
    public string? NamesReadAs => null;

    /// <summary>Reads the headers of a tar. Takes over the stream, which must be seekable and begin with the tar.</summary>
    public static Result<TarTree> Open(Stream stream, ZipLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            var tree = new TarTree(stream);
            if (tree.List(limits) is not { } refusal)
                return tree;
            stream.Dispose();
            return refusal;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or FormatException or ArgumentException or NotSupportedException)
        {
            stream.Dispose();
            return new Rejection("tar-broken", "The tar is damaged or was cut off.");
        }
    }

    /// <inheritdoc/>
    public TreeFile? Find(string path) => _entries.TryGetValue(path, out var found) ? found.File : null;

    /// <inheritdoc/>
    public Stream OpenRead(string path)
    {
        var (file, offset) = _entries[path];
        return new PartStream(_stream, offset, file.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private Rejection? List(ZipLimits limits)
    {
        using var reader = new TarReader(_stream, leaveOpen: true);
        long total = 0;
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
                continue;
            if (_entries.Count + _refused.Count + _litter.Count >= limits.MostEntries)
                return new Rejection("zip-too-many-entries", $"The tar holds more than {limits.MostEntries} entries.");
            if (!TreePath.Clean(entry.Name).TryGet(out var path, out var rejection))
                _refused.Add(new RefusedFile(entry.Name, rejection));
            else if (TreePath.IsLitter(path))
                _litter.Add(path);
            else if (Refuse(entry, path, total, limits) is { } refusal)
                _refused.Add(new RefusedFile(path, refusal));
            else if (!_entries.TryAdd(path, (new TreeFile(path, entry.Length), entry.DataOffset)))
                _refused.Add(new RefusedFile(path, new Rejection("zip-entry-duplicate", $"'{path}' is in the tar more than once; the first one is read.", path)));
            else
                total += entry.Length;
        }
        Files = [.. _entries.Values.Select(entry => entry.File).OrderBy(file => file.Path, StringComparer.Ordinal)];
        return null;
    }

    private static Rejection? Refuse(TarEntry entry, string path, long total, ZipLimits limits)
    {
        if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink)
            return new Rejection("zip-entry-link", $"'{path}' is a link; links are not read.", path);
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
            return new Rejection("tar-entry-kind", $"'{path}' is no file ({entry.EntryType}).", path);
        if (path.Contains('\uFFFD', StringComparison.Ordinal))
            return new Rejection("name-unreadable", $"The name '{path}' is not written in UTF-8.", path);
        if (entry.Length > limits.MostBytes(path))
            return new Rejection("zip-entry-too-large", $"'{path}' has {entry.Length} bytes; at most {limits.MostBytes(path)} are read.", path);
        return total + entry.Length > limits.MostTotalBytes
            ? new Rejection("zip-total-too-large", $"With '{path}' the tar holds more than {limits.MostTotalBytes} bytes.", path)
            : null;
    }
}
