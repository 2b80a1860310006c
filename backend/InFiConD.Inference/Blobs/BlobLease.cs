namespace InFiConD.Inference.Blobs;

/// <summary>The right to read a blob as a file at <see cref="Path"/> until disposed. Read it, never write it.</summary>
/// <param name="path">Absolute path of the file.</param>
/// <param name="release">Called once when the lease is given back.</param>
public sealed class BlobLease(string path, Action? release = null) : IDisposable, IAsyncDisposable
{
    private Action? _release = release;

    /// <summary>Absolute path of the file.</summary>
    public string Path => path;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
