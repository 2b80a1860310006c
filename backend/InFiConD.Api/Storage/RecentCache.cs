namespace InFiConD.Api.Storage;

/// <summary>Keeps the most recently used things in memory that are read from immutable blobs; each is loaded once, also by concurrent callers.</summary>
internal sealed class RecentCache<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, Lazy<T> Value)> _recent = new();

    public T Get(string key, Func<T> load)
    {
        Lazy<T> value;
        lock (_gate)
        {
            var node = _recent.First;
            while (node is not null && node.Value.Key != key) node = node.Next;
            if (node is null) node = new LinkedListNode<(string, Lazy<T>)>((key, new Lazy<T>(load)));
            else _recent.Remove(node);
            _recent.AddFirst(node);
            if (_recent.Count > capacity) _recent.RemoveLast();
            value = node.Value.Value;
        }

        try
        {
            return value.Value;
        }
        catch
        {
            lock (_gate) Forget(key);
            throw;
        }
    }

    private void Forget(string key)
    {
        for (var node = _recent.First; node is not null; node = node.Next)
        {
            if (node.Value.Key != key) continue;
            _recent.Remove(node);
            return;
        }
    }
}
