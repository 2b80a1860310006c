using System.IO.Compression;
using InFiConD.Core;

namespace InFiConD.Inference.Archives;

/// <summary>
/// A zip someone sent. Names that lead outside, links, encrypted entries and bombs are refused by name; the other entries stay readable.
/// Nothing is unpacked to disk, and no entry delivers more bytes than it declares. Archives inside the archive are files like any other.
/// </summary>
public sealed class ZipTree : IFileTree
{
    private const int LinkMode = 0xA000, TypeMask = 0xF000;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, (TreeFile File, ZipArchiveEntry Entry)> _entries = [];
    private readonly List<RefusedFile> _refused = [];
    private readonly List<string> _litter = [];

    private ZipTree(ZipArchive archive) => _archive = archive;

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files { get; private set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<RefusedFile> Refused => _refused;

    /// <inheritdoc/>
    public IReadOnlyList<string> Litter => _litter;

    /// <inheritdoc/>
    public string? NamesReadAs { get; private set; }

    /// <summary>Reads the directory of a zip. Takes over the stream, which must be seekable.</summary>
    public static Result<ZipTree> Open(Stream stream, ZipLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            var names = ZipDirectory.Read(stream, limits.MostEntries);
            var refusal = names?.Count switch
            {
                null => new Rejection("zip-broken", "This is not a zip file, or it was cut off."),
                { } count when count > limits.MostEntries => new Rejection("zip-too-many-entries", $"The zip holds more than {limits.MostEntries} entries."),
                _ => null,
            };
            if (refusal is not null)
            {
                stream.Dispose();
                return refusal;
            }
            stream.Position = 0;
            var tree = new ZipTree(new ZipArchive(stream, ZipArchiveMode.Read));
            tree.List(names!, limits);
            return tree;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException)
        {
            stream.Dispose();
            return new Rejection("zip-broken", "The directory of the zip is damaged.");
        }
    }

    /// <inheritdoc/>
    public TreeFile? Find(string path) => _entries.TryGetValue(path, out var found) ? found.File : null;

    /// <inheritdoc/>
    public Stream OpenRead(string path)
    {
        var entry = _entries[path].Entry;
        try
        {
            return new GuardedStream(entry.Open(), path, entry.Length, entry.Crc32);
        }
        catch (InvalidDataException)
        {
            throw new TreeReadException(new Rejection("zip-entry-damaged", $"'{path}' is damaged or packed in a way that is not read.", path));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private void List(List<ZipName> raw, ZipLimits limits)
    {
        var files = new List<TreeFile>();
        long total = 0;
        var (names, guessed) = LegacyNames.Decode(raw);
        NamesReadAs = guessed?.WebName;
        for (var i = 0; i < _archive.Entries.Count; i++)
        {
            var entry = _archive.Entries[i];
            var name = i < names.Length && names[i].Length > 0 ? names[i] : entry.FullName;
            if (name is [.., '/' or '\\'] && entry.Length == 0)
                continue;
            if (!TreePath.Clean(name).TryGet(out var path, out var rejection))
            {
                _refused.Add(new RefusedFile(name, rejection));
                continue;
            }
            if (TreePath.IsLitter(path))
            {
                _litter.Add(path);
                continue;
            }
            var file = new TreeFile(path, entry.Length);
            rejection = Refuse(entry, path, total, limits);
            if (rejection is null && !_entries.TryAdd(path, (file, entry)))
                rejection = new Rejection("zip-entry-duplicate", $"'{path}' is in the zip more than once; the first one is read.", path);
            if (rejection is not null)
            {
                _refused.Add(new RefusedFile(path, rejection));
                continue;
            }
            total += entry.Length;
            files.Add(file);
        }
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        Files = files;
    }

    private static Rejection? Refuse(ZipArchiveEntry entry, string path, long total, ZipLimits limits)
    {
        if ((entry.ExternalAttributes >> 16 & TypeMask) == LinkMode)
            return new Rejection("zip-entry-link", $"'{path}' is a symbolic link; links are not read.", path);
        if (entry.IsEncrypted)
            return new Rejection("zip-entry-encrypted", $"'{path}' is encrypted.", path);
        if (entry.Length > limits.MostBytes(path))
            return new Rejection("zip-entry-too-large", $"'{path}' would unpack to {entry.Length} bytes; at most {limits.MostBytes(path)} are read.", path);
        var ratio = ArchiveTree.IsArchive(path) ? Math.Min(ArchiveTree.MostRatio, limits.MostRatio) : limits.MostRatio;
        if (entry.Length > 1024 * 1024 && entry.Length / ratio > entry.CompressedLength)
            return new Rejection("zip-entry-bomb", $"'{path}' would unpack to more than {ratio} times its size.", path);
        if (total + entry.Length > limits.MostTotalBytes)
            return new Rejection("zip-total-too-large", $"With '{path}' the zip would unpack to more than {limits.MostTotalBytes} bytes.", path);
        return null;
    }
}
