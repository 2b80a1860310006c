using System.Security.Cryptography;
using System.Text.Json;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Storage;

/// <summary>
/// Content-addressed files: the name is the sha256 of the bytes, so equal content is stored once and nothing is ever overwritten.
/// A file appears whole or not at all.
/// </summary>
public sealed class BlobStore
{
    private readonly string _root;
    private readonly string _incoming;

    public BlobStore(string root)
    {
        _root = root;
        _incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(_incoming);
    }

    public bool Exists(string hash) => File.Exists(PathOf(hash));

    /// <summary>The file behind a hash, for readers that need a path (memory maps, model sessions). Read it, never write it.</summary>
    public string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) throw new ArgumentException($"Not a sha256: {hash}", nameof(hash));
        return Path.Combine(_root, hash[..2], hash);
    }

    public Stream OpenRead(string hash) =>
        new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public byte[] ReadAll(string hash) => File.ReadAllBytes(PathOf(hash));

    public T ReadJson<T>(string hash)
    {
        using var stream = OpenRead(hash);
        return JsonSerializer.Deserialize<T>(stream, EventJson.Options) ?? throw new InvalidDataException($"Blob {hash} is empty.");
    }

    /// <summary>Stores bytes and returns their hash.</summary>
    public string Put(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Exists(hash)) return hash;
        var temporary = NewTemporary();
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write)) file.Write(bytes);
        Publish(temporary, hash);
        return hash;
    }

    public string PutJson<T>(T value) => Put(JsonSerializer.SerializeToUtf8Bytes(value, EventJson.Options));

    /// <summary>Stores what <paramref name="write"/> writes, hashing on the way; nothing is held in memory.</summary>
    public async Task<(string Hash, long Bytes)> PutAsync(Func<Stream, Task> write, CancellationToken ct)
    {
        var temporary = NewTemporary();
        try
        {
            long bytes;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await write(file);
                await file.FlushAsync(ct);
                bytes = file.Length;
            }

            await using var written = new FileStream(temporary, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct));
            if (!Exists(hash)) Publish(temporary, hash);
            return (hash, bytes);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string NewTemporary() => Path.Combine(_incoming, Guid.CreateVersion7().ToString("n"));

    private void Publish(string temporary, string hash)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(temporary, path, overwrite: true);
    }
}
