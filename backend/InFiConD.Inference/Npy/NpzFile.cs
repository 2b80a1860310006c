using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Npy;

/// <summary>A .npz file: .npy arrays in a zip, as numpy.savez and savez_compressed write it.</summary>
public static class NpzFile
{
    private const int MostNamed = 10;

    /// <summary>Arrays may well be zeros for the most part: deflate's own limit is the only ratio.</summary>
    private static readonly ZipLimits Limits = new(1_000, 4L << 30, 16L << 30, 1_100);

    /// <summary>Whether a stream holds a zip; it is left where it stood.</summary>
    public static bool Is(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = stream.Position;
        Span<byte> mark = stackalloc byte[4];
        var read = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = start;
        return read == mark.Length && mark.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <summary>
    /// Hands over the array called <paramref name="name"/>, or the only one there is, and says which it was. Takes over the stream, which can seek.
    /// </summary>
    public static async Task<Result<string>> ReadAsync(Stream stream, string name, Func<Stream, Task> use)
    {
        ArgumentNullException.ThrowIfNull(use);
        if (!ZipTree.Open(stream, Limits).TryGet(out var zip, out var rejection)) return rejection;
        using (zip)
        {
            string[] arrays = [.. zip.Files.Select(file => file.Path).Where(path => path.EndsWith(".npy", StringComparison.OrdinalIgnoreCase))];
            if (arrays.Length == 0)
                return zip.Refused.Count > 0 ? zip.Refused[0].Rejection : new Rejection("npz-empty", "The .npz file holds no array.");
            if ((arrays is [var only] ? only : Array.Find(arrays, path => Path.GetFileNameWithoutExtension(path) == name)) is not { } chosen)
                return new Rejection("npz-several", $"The .npz file holds {arrays.Length} arrays, none of them called {name}: {string.Join(", ", arrays.Take(MostNamed).Select(Path.GetFileNameWithoutExtension))}. Save the one that is meant as {name}.");
            try
            {
                await using var array = zip.OpenRead(chosen);
                await use(array);
                return chosen;
            }
            catch (TreeReadException refused)
            {
                return refused.Rejection;
            }
            catch (InvalidDataException)
            {
                return new Rejection("zip-entry-damaged", $"'{chosen}' could not be unpacked to its end.", chosen);
            }
        }
    }
}
