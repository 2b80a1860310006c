namespace InFiConD.Api.Storage;

/// <summary>
/// Keeps, of the most recently used things, the latest state that somebody saw. It may be behind: whoever finds it brings it up to date.
/// States are immutable, so that many may read one.
/// </summary>
internal sealed class LatestCache<T>(int capacity)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Key, T Value)> _recent = new();

    public T? Find(string key)
    {
        lock (_gate) return Take(key) is { } node ? Put(node).Value.Value : null;
    }

    public void Keep(string key, T value)
    {
        lock (_gate)
        {
            Take(key);
            Put(new LinkedListNode<(string, T)>((key, value)));
            if (_recent.Count > capacity) _recent.RemoveLast();
        }
    }

    private LinkedListNode<(string Key, T Value)>? Take(string key)
    {
        for (var node = _recent.First; node is not null; node = node.Next)
        {
            if (node.Value.Key != key) continue;
            _recent.Remove(node);
            return node;
        }

        return null;
    }

    private LinkedListNode<(string Key, T Value)> Put(LinkedListNode<(string Key, T Value)> node)
    {
        _recent.AddFirst(node);
        return node;
    }
}
