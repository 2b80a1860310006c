using InFiConD.Core;
using ZstdSharp;

namespace InFiConD.Inference.Archives;

/// <summary>Unpacked bytes in a file of their own that goes away when it is closed, so that they can be read in any order.</summary>
internal sealed record Spool(FileStream File)
{
    /// <summary>Everything that <paramref name="unpacking"/> gives, at most so many bytes.</summary>
    public static Result<Spool> Of(Stream unpacking, long mostBytes)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"inficond-{Guid.CreateVersion7():n}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var block = new byte[256 * 1024];
        try
        {
            for (int read; (read = unpacking.Read(block)) > 0;)
            {
                if (file.Length + read > mostBytes)
                    return Refuse(file, new Rejection("zip-entry-bomb", $"The archive unpacks to more than {mostBytes} bytes."));
                file.Write(block, 0, read);
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ZstdException)
        {
            return Refuse(file, (damaged as TreeReadException)?.Rejection ?? new Rejection("zip-broken", "The archive is damaged or was cut off."));
        }
        file.Position = 0;
        return new Spool(file);
    }

    private static Rejection Refuse(FileStream file, Rejection rejection)
    {
        file.Dispose();
        return rejection;
    }
}
