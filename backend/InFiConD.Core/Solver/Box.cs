namespace InFiConD.Core.Solver;

/// <summary>The closed interval that a weight has to stay in; either end may be infinite.</summary>
/// <param name="Lower">Smallest allowed weight, or negative infinity.</param>
/// <param name="Upper">Largest allowed weight, or positive infinity.</param>
public readonly record struct Box(double Lower, double Upper)
{
    /// <summary>No constraint at all.</summary>
    public static Box Unbounded => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>True when both ends are numbers in the right order and at least one finite weight fits.</summary>
    public bool IsValid => Lower <= Upper && Lower < double.PositiveInfinity && Upper > double.NegativeInfinity;

    /// <summary>True when neither end is finite.</summary>
    public bool IsUnbounded => double.IsNegativeInfinity(Lower) && double.IsPositiveInfinity(Upper);

    /// <summary>Whether the weight may be <paramref name="weight"/>.</summary>
    public bool Contains(double weight) => weight >= Lower && weight <= Upper;

    /// <summary>The allowed weight nearest to <paramref name="weight"/>.</summary>
    public double Clamp(double weight) => weight < Lower ? Lower : weight > Upper ? Upper : weight;

    /// <summary>What both boxes allow, or null when nothing does.</summary>
    public Box? Intersect(Box other)
    {
        var both = new Box(Math.Max(Lower, other.Lower), Math.Min(Upper, other.Upper));
        return both.Lower <= both.Upper ? both : null;
    }
}
