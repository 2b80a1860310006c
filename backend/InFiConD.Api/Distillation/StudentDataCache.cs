using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Students;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Students;

namespace InFiConD.Api.Distillation;

/// <summary>
/// Keeps the data of recently used ensembles in memory, shared by previews and refits, up to a size. What is in use is never freed:
/// callers rent, and the last one to return an evicted entry frees it.
/// </summary>
internal sealed class StudentDataCache
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _recent = new();

    private readonly Func<InputHashes, Task<Result<StudentData>>> _load;
    private readonly Func<long> _limit;

    public StudentDataCache(IBlobStore blobs, Configuration.Settings settings)
        : this(
            inputs => Task.Run(() => StudentDataLoader.LoadAsync(blobs, inputs, settings.Threads, CancellationToken.None)),
            () => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 3)
    {
    }

    /// <param name="load">Loads the data of inputs.</param>
    /// <param name="limit">Bytes to keep; the entry used last is kept whatever its size.</param>
    internal StudentDataCache(Func<InputHashes, Task<Result<StudentData>>> load, Func<long> limit) => (_load, _limit) = (load, limit);

    /// <summary>Data of these inputs; dispose the rental when done. Concurrent callers load once.</summary>
    public async Task<Result<Rental>> RentAsync(InputHashes inputs)
    {
        Entry entry;
        lock (_gate)
        {
            var node = Find(inputs) ?? new LinkedListNode<Entry>(new Entry(inputs, new Lazy<Task<Result<StudentData>>>(() => _load(inputs))));
            if (node.List is not null) _recent.Remove(node);
            _recent.AddFirst(node);
            entry = node.Value;
            entry.Renters++;
        }

        try
        {
            var loaded = await entry.Data.Value;
            if (!loaded.TryGet(out var data, out var rejection))
            {
                Forget(entry);
                Return(entry);
                return rejection;
            }

            Evict();
            return new Rental(this, entry, data);
        }
        catch
        {
            Forget(entry);
            Return(entry);
            throw;
        }
    }

    /// <summary>The right to use an entry until disposed.</summary>
    public sealed class Rental(StudentDataCache cache, object entry, StudentData data) : IDisposable
    {
        private int _returned;

        public StudentData Data { get; } = data;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0) cache.Return((Entry)entry);
        }
    }

    private LinkedListNode<Entry>? Find(InputHashes inputs)
    {
        for (var node = _recent.First; node is not null; node = node.Next)
            if (node.Value.Inputs == inputs) return node;
        return null;
    }

    private void Forget(Entry entry)
    {
        lock (_gate)
        {
            _recent.Remove(entry);
            entry.Evicted = true;
        }
    }

    private void Return(Entry entry)
    {
        bool free;
        lock (_gate) free = --entry.Renters == 0 && entry.Evicted;
        if (free) entry.Free();
    }

    private void Evict()
    {
        var freed = new List<Entry>();
        lock (_gate)
        {
            while (_recent.Count > 1 && _recent.Sum(entry => entry.Bytes) > _limit())
            {
                var oldest = _recent.Last!.Value;
                _recent.RemoveLast();
                oldest.Evicted = true;
                if (oldest.Renters == 0) freed.Add(oldest);
            }
        }

        foreach (var entry in freed) entry.Free();
    }

    private sealed class Entry(InputHashes inputs, Lazy<Task<Result<StudentData>>> data)
    {
        public InputHashes Inputs { get; } = inputs;
        public Lazy<Task<Result<StudentData>>> Data { get; } = data;
        public int Renters { get; set; }
        public bool Evicted { get; set; }
        public long Bytes => Loaded is { } loaded ? loaded.Bytes : 0;

        public void Free() => Loaded?.Dispose();

        private StudentData? Loaded =>
            Data is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { IsSuccess: true } result } } ? result.Value : null;
    }
}
