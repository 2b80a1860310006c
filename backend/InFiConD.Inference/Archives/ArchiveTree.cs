using System.IO.Compression;
using System.Text;
using InFiConD.Core;
using ZstdSharp;

namespace InFiConD.Inference.Archives;

/// <summary>
/// Opens an archive whatever it is: zip, tar, tar.gz, tar.zst, told by its first bytes. Archives that are all there is in an archive are opened
/// too, once: a person who packs what was packed means what is inside.
/// </summary>
public static class ArchiveTree
{
    /// <summary>What is unpacked to disk may be so many times as large, and this large in any case: photographs do not shrink, annotations do.</summary>
    internal const int MostRatio = 30;
    private const long AlwaysUnpacked = 256 * 1024 * 1024;
    private const int MostNested = 20;
    private static readonly string[] Endings = [".zip", ".tar", ".tgz", ".tar.gz", ".tar.zst"];

    /// <summary>Reads what is in an archive. Takes over the stream, which must be seekable.</summary>
    public static Result<IFileTree> Open(Stream stream, ZipLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        var opened = OpenOne(stream, limits);
        if (!limits.OpensNested || !opened.TryGet(out var outer, out _) || Datasets.Collection.IsPictures(outer))
            return opened;
        var nested = outer.Files.Where(file => IsArchive(file.Path)).ToList();
        return nested.Count is 0 or > MostNested ? opened : WithNested(outer, nested, limits);
    }

    /// <summary>True for names of archives that are opened.</summary>
    public static bool IsArchive(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static Result<IFileTree> OpenOne(Stream stream, ZipLimits limits)
    {
        var head = new byte[262];
        stream.Position = 0;
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (head is [0x1F, 0x8B, ..])
            return Unpacked(stream, new GZipStream(stream, CompressionMode.Decompress), limits);
        if (head is [0x28, 0xB5, 0x2F, 0xFD, ..])
            return Unpacked(stream, new DecompressionStream(stream, leaveOpen: false), limits);
        return read == head.Length && Encoding.ASCII.GetString(head, 257, 5) == "ustar"
            ? TarTree.Open(stream, limits).Match(tree => (Result<IFileTree>)tree, rejection => rejection)
            : ZipTree.Open(stream, limits).Match(tree => (Result<IFileTree>)tree, rejection => Named(head.AsSpan(0, read), rejection));
    }

    private static Result<IFileTree> Unpacked(Stream packed, Stream unpacking, ZipLimits limits)
    {
        var length = packed.Length;
        using (unpacking)
        {
            return Spool.Of(unpacking, Math.Min(limits.MostTotalBytes, Math.Max(AlwaysUnpacked, length * MostRatio))).TryGet(out var file, out var rejection)
                ? TarTree.Open(file.File, limits).Match(tree => (Result<IFileTree>)tree, refusal => refusal)
                : rejection;
        }
    }

    private static Result<IFileTree> WithNested(IFileTree outer, List<TreeFile> nested, ZipLimits limits)
    {
        var (parts, refused) = (new List<NestedPart>(), new List<RefusedFile>());
        foreach (var file in nested)
        {
            var opened = outer.Read(file.Path, stream => Spool.Of(stream, limits.MostTotalBytes)).TryGet(out var spool, out var rejection) ? OpenOne(spool.File, limits) : rejection;
            if (opened.TryGet(out var tree, out rejection))
                parts.Add(new NestedPart(file.Path, outer.Files.Count == 1 ? "" : Stem(file.Path), tree));
            else
                refused.Add(new RefusedFile(file.Path, rejection));
        }
        return new NestedTree(outer, parts, refused);
    }

    private static string Stem(string path) => Path.ChangeExtension(path, null) is var stem && stem.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) ? stem[..^4] : stem;

    private static Rejection Named(ReadOnlySpan<byte> head, Rejection rejection) => head switch
    {
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => rejection with { Message = "This is a RAR archive, which is not read. Pack it as zip or tar." },
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => rejection with { Message = "This is a 7z archive, which is not read. Pack it as zip or tar." },
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => rejection with { Message = "This is packed with xz, which is not read. Pack it as zip, tar, tar.gz or tar.zst." },
        [(byte)'B', (byte)'Z', (byte)'h', ..] => rejection with { Message = "This is packed with bzip2, which is not read. Pack it as zip, tar, tar.gz or tar.zst." },
        _ => rejection,
    };
}
