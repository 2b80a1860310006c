using System.IO.Compression;
using InFiConD.Api.Configuration;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Demo;

/// <summary>Zips as people upload them, kept as blobs. The same files make the same bytes: nothing is packed, and no times are kept.</summary>
internal sealed class DemoArchives(IBlobStore blobs, StateFolder state)
{
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Zips files in the order given; answers the hash.</summary>
    public async Task<string> PutAsync(IEnumerable<(string Name, Func<Task<byte[]>> Read)> files, CancellationToken ct) => (await blobs.PutAsync(
        async file =>
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, read) in files)
            {
                ct.ThrowIfCancellationRequested();
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Never;
                using var content = entry.Open();
                await content.WriteAsync(await read(), ct);
            }
        },
        ct)).Hash;

    /// <summary>Zips what <paramref name="write"/> puts into a folder.</summary>
    public async Task<string> BundleAsync(Action<string> write, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(state.Temporary, Guid.CreateVersion7().ToString("n"))).FullName;
        try
        {
            write(folder);
            var paths = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
            return await PutAsync(paths.Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), (Func<Task<byte[]>>)(() => File.ReadAllBytesAsync(path, ct)))), ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
