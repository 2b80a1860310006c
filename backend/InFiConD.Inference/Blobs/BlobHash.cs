using System.Buffers;
using System.Security.Cryptography;

namespace InFiConD.Inference.Blobs;

/// <summary>Names of blobs: sha256, 64 lower-case hexadecimal digits.</summary>
public static class BlobHash
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Whether a text can be a blob's name.</summary>
    public static bool IsValid(string text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The name itself; anything else would become a path and throws.</summary>
    public static string Checked(string hash) => IsValid(hash) ? hash : throw new ArgumentException($"Not a sha256: {hash}", nameof(hash));

    /// <summary>Name of the bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Name of a file's bytes, read a megabyte at a time.</summary>
    public static async Task<string> OfFileAsync(string path, CancellationToken ct)
    {
        await using var file = OpenFile(path);
        return await OfStreamAsync(file, ct);
    }

    /// <summary>Name of what is left of a stream, read a megabyte at a time.</summary>
    public static async Task<string> OfStreamAsync(Stream stream, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await stream.ReadAsync(buffer, ct) is > 0 and var read) sha.AppendData(buffer, 0, read);
            return Convert.ToHexStringLower(sha.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal static FileStream OpenFile(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
