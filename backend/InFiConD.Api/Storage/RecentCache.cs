namespace InFiConD.Api.Storage;

/// <summary>Keeps the most recently used things in memory that never change; each is made once, also by concurrent callers.</summary>
internal sealed class RecentCache<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, Lazy<T> Value)> _recent = new();

    public T Get(string key, Func<T> load)
    {
        Lazy<T> value;
        lock (_gate)
        {
            var node = Find(key) ?? new LinkedListNode<(string, Lazy<T>)>((key, new Lazy<T>(load)));
            if (node.List is not null) _recent.Remove(node);
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
            Forget(key);
            throw;
        }
    }

    /// <summary>The next <see cref="Get"/> of the key makes it anew.</summary>
    public void Forget(string key)
    {
        lock (_gate)
            if (Find(key) is { } node) _recent.Remove(node);
    }

    private LinkedListNode<(string Key, Lazy<T> Value)>? Find(string key)
    {
        var node = _recent.First;
        while (node is not null && node.Value.Key != key) node = node.Next;
        return node;
    }
}

/// <summary>Things that are loaded, not computed.</summary>
internal static class RecentLoads
{
    /// <summary>
    /// As <see cref="RecentCache{T}.Get"/>. One caller who stops waiting does not stop the load, on which others wait; one that fails is
    /// forgotten.
    /// </summary>
    public static async Task<T> GetAsync<T>(this RecentCache<Task<T>> cache, string key, Func<Task<T>> load, CancellationToken ct)
    {
        var loading = cache.Get(key, load);
        try
        {
            return await loading.WaitAsync(ct);
        }
        catch when (loading is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            cache.Forget(key);
            throw;
        }
    }
}
