using InFiConD.Core;

namespace InFiConD.Inference.Sessions;

/// <summary>Embeddings must have length one: cosines are then plain products.</summary>
public static class UnitVectors
{
    /// <summary>Brings every row of [n, D] to length one, in place, whatever length the model gives. Refuses numbers that are not finite.</summary>
    /// <param name="rows">n x D numbers.</param>
    /// <param name="dimension">D.</param>
    /// <param name="allowZero">
    /// Leave a row of zeros as it is: networks that end in rectifiers see nothing in some patches, and the cosine of nothing with any word is 0.
    /// </param>
    /// <param name="what">What a row is, for the message.</param>
    public static Rejection? Normalise(Span<float> rows, int dimension, bool allowZero, Func<int, string> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        for (var row = 0; row < rows.Length / dimension; row++)
        {
            var vector = rows.Slice(row * dimension, dimension);
            var length = Length(vector);
            if (!double.IsFinite(length))
                return new Rejection("vector-not-finite", $"{what(row)} holds NaN or infinity.");
            if (length == 0 && allowZero)
                continue;
            if (length == 0)
                return new Rejection("vector-zero", $"{what(row)} is all zeros: it points nowhere.");
            Scale(vector, 1 / length);
        }
        return null;
    }

    /// <summary>Brings one vector of any length above zero to length one, in place; false when it has none.</summary>
    public static bool Normalise(Span<float> vector)
    {
        var length = Length(vector);
        if (!double.IsFinite(length) || length < 1e-12)
            return false;
        Scale(vector, 1 / length);
        return true;
    }

    /// <summary>Cosine of two vectors.</summary>
    public static double Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double product = 0;
        for (var i = 0; i < left.Length; i++)
            product += (double)left[i] * right[i];
        return product / (Length(left) * Length(right));
    }

    private static double Length(ReadOnlySpan<float> vector)
    {
        double squares = 0;
        foreach (var value in vector)
            squares += (double)value * value;
        return Math.Sqrt(squares);
    }

    private static void Scale(Span<float> vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)(vector[i] * factor);
    }
}
