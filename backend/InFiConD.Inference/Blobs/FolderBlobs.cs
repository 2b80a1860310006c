using System.Runtime.CompilerServices;

namespace InFiConD.Inference.Blobs;

/// <summary>Blobs as files of one folder, <c>ab/abcdef...</c>, that all processes of an installation share.</summary>
public sealed class FolderBlobs : IBlobStore
{
    private readonly string _root;
    private readonly string _incoming;
    private readonly VerifiedFiles _verified = new();

    /// <param name="root">Absolute path; made when it is not there.</param>
    public FolderBlobs(string root)
    {
        _root = root;
        _incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(_incoming);
    }

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(string hash, CancellationToken ct) => Task.FromResult(File.Exists(PathOf(hash)));

    /// <inheritdoc/>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var hash = BlobHash.Of(bytes.Span);
        if (await _verified.LookAsync(hash, PathOf(hash), ct) == BlobCondition.Sound) return hash;
        var temporary = NewTemporary();
        await File.WriteAllBytesAsync(temporary, bytes, ct);
        Publish(temporary, hash);
        return hash;
    }

    /// <inheritdoc/>
    public async Task<StoredBlob> PutAsync(Func<Stream, Task> write, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(write);
        var temporary = NewTemporary();
        try
        {
            await using (var file = new FileStream(
                temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
                await write(file);
            var stored = new StoredBlob(await BlobHash.OfFileAsync(temporary, ct), new FileInfo(temporary).Length);
            if (await _verified.LookAsync(stored.Hash, PathOf(stored.Hash), ct) != BlobCondition.Sound) Publish(temporary, stored.Hash);
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <inheritdoc/>
    public async Task<BlobLease> LeaseAsync(string hash, CancellationToken ct)
    {
        var path = PathOf(hash);
        return await _verified.LookAsync(hash, path, ct) switch
        {
            BlobCondition.Sound => new BlobLease(path),
            BlobCondition.Missing => throw new BlobMissingException(hash),
            _ => throw new BlobAlteredException(hash),
        };
    }

    /// <inheritdoc/>
    public Task<BlobCheck> CheckAsync(string hash, CancellationToken ct) => _verified.ReadAsync(hash, PathOf(hash), ct);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> HashesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var folder in Directory.EnumerateDirectories(_root, "??"))
            foreach (var name in Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(BlobHash.IsValid))
            {
                ct.ThrowIfCancellationRequested();
                yield return name;
            }
    }

    private string PathOf(string hash) => Path.Combine(_root, BlobHash.Checked(hash)[..2], hash);

    private string NewTemporary() => Path.Combine(_incoming, Guid.CreateVersion7().ToString("n"));

    /// <summary>Moves a whole file to its name; over one that was altered, if need be.</summary>
    private void Publish(string temporary, string hash)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(temporary, path, overwrite: true);
        _verified.Trust(hash, path);
    }
}
