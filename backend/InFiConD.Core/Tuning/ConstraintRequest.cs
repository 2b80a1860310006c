namespace InFiConD.Core.Tuning;

/// <summary>One wish about one concept in one class, as a person states it; the constraint rules turn it into a box.</summary>
/// <param name="Concept">Index of the concept in the vocabulary, from 0.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Strength">Factor x &gt;= 1 for raise and lower; null for every other kind.</param>
/// <param name="Value">Weight for pin, at least and at most; null for every other kind.</param>
public sealed record ConstraintRequest(int Concept, ConstraintKind Kind, double? Strength, double? Value);
