namespace InFiConD.Demo.Things.Furniture;

/// <summary>Kinds of set.</summary>
internal enum TvKind
{
    /// <summary>Flat, with a low bench, a column or trestles of its own.</summary>
    Standing,

    /// <summary>Flat, on short feet, to be put on something.</summary>
    Footed,

    /// <summary>Flat, on a wall.</summary>
    Hung,

    /// <summary>Old and deep, on legs.</summary>
    Tube,

    /// <summary>Old and deep, to be put on something.</summary>
    SmallTube,

    /// <summary>A computer's.</summary>
    Desktop,
}
