using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Storage;

/// <summary>A blob of numbers read at any place. The file is leased while anybody holds this; its handles close themselves.</summary>
internal sealed class MappedBlob
{
    private readonly BlobLease _lease;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _start;

    private MappedBlob(BlobLease lease, long start)
    {
        (_lease, _start) = (lease, start);
        using var file = MemoryMappedFile.CreateFromFile(lease.Path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <summary>Maps a blob whose numbers begin <paramref name="start"/> bytes into it.</summary>
    public static async Task<MappedBlob> OpenAsync(IBlobStore blobs, string hash, long start, CancellationToken ct) =>
        new(await blobs.LeaseAsync(hash, ct), start);

    /// <summary>Elements [first, first + count).</summary>
    public T[] Read<T>(long first, int count)
        where T : unmanaged
    {
        var values = new T[count];
        _view.SafeMemoryMappedViewHandle.ReadSpan<T>(At<T>(first), values);
        return values;
    }

    /// <summary>One element.</summary>
    public T ReadOne<T>(long index)
        where T : unmanaged => _view.SafeMemoryMappedViewHandle.Read<T>(At<T>(index));

    private ulong At<T>(long index) => (ulong)(_start + (index * Unsafe.SizeOf<T>()));
}
