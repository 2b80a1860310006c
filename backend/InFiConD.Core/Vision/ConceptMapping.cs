using InFiConD.Core.Numerics;

namespace InFiConD.Core.Vision;

/// <summary>Names segments: from segment embeddings and word vectors to one image's row of the concept map.</summary>
public static unsafe class ConceptMapping
{
    private const int TopCount = 5;

    /// <summary>Maps one image.</summary>
    /// <param name="segmentEmbeddings">Unit-length embeddings [segments, D].</param>
    /// <param name="segments">Number of segments, 1 to 256.</param>
    /// <param name="vocabulary">Word vectors [d, D].</param>
    /// <exception cref="ArgumentException">Sizes disagree or a product is not finite.</exception>
    public static ConceptRow Map(ReadOnlySpan<float> segmentEmbeddings, int segments, VocabularyMatrix vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var (words, dimension) = (vocabulary.Words, vocabulary.Dimension);
        if (segments is < 1 or > 256 || segmentEmbeddings.Length != (long)segments * dimension)
            throw new ArgumentException($"{segmentEmbeddings.Length} values are not {segments} embeddings of {dimension}.", nameof(segmentEmbeddings));

        var cosines = new float[segments * words];
        using (vocabulary.Memory.Take())
        using (var embeddings = Floats.Copy(segmentEmbeddings, segments, dimension))
        {
            Floats.Products((float*)embeddings.Pointer, segments, (float*)vocabulary.Memory.Pointer, words, Floats.Padded(dimension), cosines);
        }

        var (x, arg) = (new float[words], new byte[words]);
        for (var j = 0; j < words; j++)
        {
            var best = 0;
            for (var s = 1; s < segments; s++)
            {
                if (cosines[(s * words) + j] > cosines[(best * words) + j])
                    best = s;
            }

            var cosine = cosines[(best * words) + j];
            if (!float.IsFinite(cosine))
                throw new ArgumentException($"The similarity of segment {best} and word {j} is not finite.", nameof(segmentEmbeddings));
            (x[j], arg[j]) = (Math.Max(0, cosine), (byte)best);
        }

        var top = Math.Min(TopCount, words);
        var (concepts, similarities) = (new ushort[segments * top], new float[segments * top]);
        for (var s = 0; s < segments; s++)
            Top(cosines.AsSpan(s * words, words), concepts.AsSpan(s * top, top), similarities.AsSpan(s * top, top));
        return new ConceptRow(x, arg, top, concepts, similarities);
    }

    /// <summary>The largest values in falling order, the lower index first on a tie.</summary>
    private static void Top(ReadOnlySpan<float> cosines, Span<ushort> concepts, Span<float> similarities)
    {
        similarities.Fill(float.NegativeInfinity);
        for (var j = 0; j < cosines.Length; j++)
        {
            if (!(cosines[j] > similarities[^1]))
                continue;
            var place = similarities.Length - 1;
            for (; place > 0 && cosines[j] > similarities[place - 1]; place--)
                (concepts[place], similarities[place]) = (concepts[place - 1], similarities[place - 1]);
            (concepts[place], similarities[place]) = ((ushort)j, cosines[j]);
        }
    }
}
