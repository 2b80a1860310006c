using System.Collections.Concurrent;
using System.Numerics;

namespace InFiConD.Core.Numerics;

/// <summary>
/// Aligned working memory that is used again: a fit of a few milliseconds would spend a good part of them on fresh pages. What is in it
/// at first is left over from somebody else.
/// </summary>
internal sealed class Scratch : IDisposable
{
    private const int SmallestShelf = 16;
    private const int LargeShelf = 24;
    private const int MostPerShelf = 16;
    private const int MostPerLargeShelf = 2;
    private static readonly ConcurrentBag<AlignedMemory>[] Shelves = [.. Enumerable.Range(0, 48).Select(_ => new ConcurrentBag<AlignedMemory>())];
    private readonly int _shelf;
    private AlignedMemory? _memory;

    /// <param name="bytes">Bytes needed at least.</param>
    public Scratch(long bytes)
    {
        _shelf = Math.Max(SmallestShelf, BitOperations.Log2((ulong)Math.Max(bytes, 2) - 1) + 1);
        _memory = Shelves[_shelf].TryTake(out var used) ? used : new AlignedMemory(1L << _shelf);
    }

    /// <summary>The memory as float64.</summary>
    public unsafe double* Doubles => (double*)_memory!.Pointer;

    /// <summary>Puts the memory back for the next.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _memory, null) is not { } memory)
            return;
        if (Shelves[_shelf].Count < (_shelf < LargeShelf ? MostPerShelf : MostPerLargeShelf))
            Shelves[_shelf].Add(memory);
        else
            memory.Dispose();
    }
}
