using InFiConD.Core.Numerics;

namespace InFiConD.Core.Vision;

/// <summary>The word vectors of a vocabulary, laid out for fast products. Immutable, shared between threads.</summary>
public sealed class VocabularyMatrix : IDisposable
{
    /// <param name="vectors">Unit-length vectors [words, dimension], row by row.</param>
    /// <param name="words">Number of words, 1 to 65,536.</param>
    /// <param name="dimension">Numbers per vector.</param>
    /// <exception cref="ArgumentException">Sizes disagree, or a vector is not of unit length (named by index).</exception>
    public VocabularyMatrix(ReadOnlySpan<float> vectors, int words, int dimension)
    {
        if (words < 1 || words > ushort.MaxValue + 1 || dimension < 1 || vectors.Length != (long)words * dimension)
            throw new ArgumentException($"{vectors.Length} values are not {words} word vectors of {dimension}.", nameof(vectors));
        for (var j = 0; j < words; j++)
        {
            var squares = 0.0;
            foreach (var v in vectors.Slice(j * dimension, dimension))
                squares += (double)v * v;
            if (!(Math.Abs(squares - 1) < 0.01))
                throw new ArgumentException($"Word vector {j} has length {Math.Sqrt(squares):G4}, not 1.", nameof(vectors));
        }

        (Words, Dimension) = (words, dimension);
        Memory = Floats.Copy(vectors, words, dimension);
    }

    /// <summary>Number of words d.</summary>
    public int Words { get; }

    /// <summary>Numbers per vector D.</summary>
    public int Dimension { get; }

    internal AlignedMemory Memory { get; }

    /// <summary>Gives the memory back once nobody maps with it any more.</summary>
    public void Dispose() => Memory.Dispose();
}
