using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Storage.S3;

/// <summary>
/// Blobs of a distant store as files of this machine, up to about a size: the longest unused go first. A lease holds its file open under a
/// shared lock, and only a file that can be locked alone is taken away, so several processes may share the folder.
/// </summary>
internal sealed class BlobCache
{
    private readonly string _root;
    private readonly string _temporary;
    private readonly long _limit;
    private readonly VerifiedFiles _verified = new();
    private readonly Lock _gate = new();
    private long _unseen;

    /// <param name="root">Absolute path; made when it is not there.</param>
    /// <param name="temporary">Absolute path on the same disk, for files that are on their way; it exists.</param>
    /// <param name="limit">Bytes that the files may take together; leased ones stay beyond it.</param>
    public BlobCache(string root, string temporary, long limit)
    {
        (_root, _temporary, _limit, _unseen) = (root, temporary, limit, limit);
        Directory.CreateDirectory(root);
    }

    /// <summary>Path of a file to write into; <see cref="Add"/> takes it, or the caller deletes it.</summary>
    public string NewTemporary() => Path.Combine(_temporary, Guid.CreateVersion7().ToString("n"));

    /// <summary>The blob when it is here and sound; null when it has to be fetched.</summary>
    public async Task<BlobLease?> TryLeaseAsync(string hash, CancellationToken ct)
    {
        var path = PathOf(hash);
        if (Hold(path) is not { } held) return null;
        try
        {
            if (await _verified.LookAsync(hash, path, ct) == BlobCondition.Sound)
            {
                File.SetLastAccessTimeUtc(path, DateTime.UtcNow);
                return new BlobLease(path, held.Dispose);
            }
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        await held.DisposeAsync();
        TryRemove(path);
        return null;
    }

    /// <summary>Takes a whole file whose bytes were hashed, and leases it.</summary>
    public BlobLease Add(string temporary, string hash)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var held = Hold(temporary) ?? throw new IOException($"The file of {hash} in the cache of blobs is gone.");
        var bytes = held.Length;
        File.Move(temporary, path, overwrite: true);
        _verified.Trust(hash, path);
        MakeRoom(bytes);
        return new BlobLease(path, held.Dispose);
    }

    /// <summary>
    /// Looks at the folder once in a while, since others may use it too, and takes away what has been unused for longest.
    /// </summary>
    private void MakeRoom(long added)
    {
        lock (_gate)
        {
            _unseen += added;
            if (_unseen <= _limit / 10) return;
            _unseen = 0;
            var files = Directory.EnumerateDirectories(_root, "??")
                .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles()).OrderBy(file => file.LastAccessTimeUtc).ToList();
            var total = files.Sum(file => file.Length);
            foreach (var file in files.TakeWhile(_ => total > _limit))
                if (TryRemove(file.FullName)) total -= file.Length;
        }
    }

    private static FileStream? Hold(string path)
    {
        try
        {
            var held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
            if (File.Exists(path)) return held;
            held.Dispose();
            return null;
        }
        catch (IOException)
        {
            return null; // Not here, or being taken away at this moment.
        }
    }

    private static bool TryRemove(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // Somebody reads it.
        }
    }

    private string PathOf(string hash) => Path.Combine(_root, BlobHash.Checked(hash)[..2], hash);
}
