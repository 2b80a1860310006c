namespace InFiConD.Core.Vision;

/// <summary>One image's row of the concept map, with where it comes from.</summary>
/// <param name="X">x_j = max(0, largest cosine between word j and any segment) [d].</param>
/// <param name="ArgSegment">The segment most similar to each word [d]; the first on a tie.</param>
/// <param name="TopCount">Words listed per segment: 5, or d when there are fewer.</param>
/// <param name="TopConcepts">The words most similar to each segment, best first [segments, TopCount].</param>
/// <param name="TopSimilarities">Their cosines [segments, TopCount].</param>
public sealed record ConceptRow(float[] X, byte[] ArgSegment, int TopCount, ushort[] TopConcepts, float[] TopSimilarities);
