using System.Collections.Concurrent;

namespace InFiConD.Inference.Blobs;

/// <summary>
/// Files whose bytes this process has compared with their names: one that kept its length and time of writing is not read again.
/// </summary>
public sealed class VerifiedFiles
{
    private const int MostRemembered = 200_000;
    private readonly ConcurrentDictionary<string, (long Bytes, DateTime WrittenAt)> _sound = new(StringComparer.Ordinal);

    /// <summary>Whether the file holds what the hash promises; reads it once.</summary>
    public async Task<BlobCondition> LookAsync(string hash, string path, CancellationToken ct) =>
        Stamp(path) is { } stamp && _sound.TryGetValue(hash, out var seen) && seen == stamp
            ? BlobCondition.Sound
            : (await ReadAsync(hash, path, ct)).Condition;

    /// <summary>As <see cref="LookAsync"/>, but reads the file whatever is remembered of it.</summary>
    public async Task<BlobCheck> ReadAsync(string hash, string path, CancellationToken ct)
    {
        if (Stamp(path) is not { } stamp) return new BlobCheck(BlobCondition.Missing, 0);
        _sound.TryRemove(hash, out _);
        try
        {
            if (await BlobHash.OfFileAsync(path, ct) != hash) return new BlobCheck(BlobCondition.Altered, stamp.Bytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new BlobCheck(BlobCondition.Missing, 0);
        }

        Remember(hash, stamp);
        return new BlobCheck(BlobCondition.Sound, stamp.Bytes);
    }

    /// <summary>Takes a file as sound whose bytes were hashed on the way to it.</summary>
    public void Trust(string hash, string path)
    {
        if (Stamp(path) is { } stamp) Remember(hash, stamp);
    }

    private void Remember(string hash, (long Bytes, DateTime WrittenAt) stamp)
    {
        if (_sound.Count >= MostRemembered) _sound.Clear();
        _sound[hash] = stamp;
    }

    private static (long Bytes, DateTime WrittenAt)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
    }
}
