using InFiConD.Core;

namespace InFiConD.Inference.Text;

/// <summary>Turns words into unit vectors in the space of an extractor's image embeddings.</summary>
public abstract class TextEncoder : IDisposable
{
    /// <summary>D, the length of a vector.</summary>
    public abstract int Dimension { get; }

    /// <summary>All words it knows, in the bundle's order; null when it takes any phrase.</summary>
    public abstract IReadOnlyList<string>? ClosedWords { get; }

    /// <summary>Vectors of the words in their order: [n, D], every row of length one. Unknown words are refused by name.</summary>
    public abstract Result<float[]> Encode(IReadOnlyList<string> words);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the model, where there is one.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
