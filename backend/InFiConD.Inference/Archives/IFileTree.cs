using InFiConD.Core;

namespace InFiConD.Inference.Archives;

/// <summary>A file that may be read.</summary>
/// <param name="Path">Relative to the root, with forward slashes; never leaves the root.</param>
/// <param name="Length">Bytes; for a zip what its directory declares (more is never delivered).</param>
public sealed record TreeFile(string Path, long Length);

/// <summary>A file that is left out, and why. The rest of the tree is read all the same.</summary>
public sealed record RefusedFile(string Path, Rejection Rejection);

/// <summary>A folder on the server or a zip, read the same way. Not for use by several threads at once.</summary>
public interface IFileTree : IDisposable
{
    /// <summary>Files in ordinal order of their paths.</summary>
    IReadOnlyList<TreeFile> Files { get; }

    /// <summary>What was refused when the tree was opened.</summary>
    IReadOnlyList<RefusedFile> Refused { get; }

    /// <summary>Files that operating systems leave behind; they are not among <see cref="Files"/>.</summary>
    IReadOnlyList<string> Litter { get; }

    /// <summary>The code page in which names were read that do not say their own; null when none had to be guessed.</summary>
    string? NamesReadAs { get; }

    /// <summary>The file of that path, or null.</summary>
    TreeFile? Find(string path);

    /// <summary>Opens a file of <see cref="Files"/>; any other path is a bug. Reading throws <see cref="TreeReadException"/> when the content breaks a promise or a limit.</summary>
    Stream OpenRead(string path);
}

/// <summary>A file of a tree could not be read to its end; carries the refusal.</summary>
public sealed class TreeReadException(Rejection rejection) : IOException(rejection.Message)
{
    /// <summary>Why.</summary>
    public Rejection Rejection { get; } = rejection;
}

/// <summary>Reading by value instead of by exception.</summary>
public static class FileTreeReading
{
    /// <summary>The whole content, at most <paramref name="mostBytes"/>.</summary>
    public static Result<byte[]> ReadBytes(this IFileTree tree, string path, long mostBytes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Find(path) is not { } file)
            return new Rejection("file-missing", $"'{path}' is not there.", path);
        if (file.Length > mostBytes)
            return new Rejection("file-too-large", $"'{path}' has {file.Length} bytes; at most {mostBytes} are read.", path);
        if (file.Length == 0)
            return Array.Empty<byte>(); // Also keeps named pipes, which show no length, from blocking.
        return tree.Read(path, stream =>
        {
            var bytes = new byte[file.Length];
            stream.ReadExactly(bytes);
            return stream.ReadByte() < 0 ? (Result<byte[]>)bytes : new Rejection("file-changed", $"'{path}' grew while it was read.", path);
        });
    }

    /// <summary>Hands the open file to <paramref name="use"/>; a read that fails becomes a rejection.</summary>
    public static Result<T> Read<T>(this IFileTree tree, string path, Func<Stream, Result<T>> use)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(use);
        try
        {
            using var stream = tree.OpenRead(path);
            return use(stream);
        }
        catch (TreeReadException refused)
        {
            return refused.Rejection;
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            return new Rejection("file-unreadable", $"'{path}' could not be read to its end.", path);
        }
    }
}
