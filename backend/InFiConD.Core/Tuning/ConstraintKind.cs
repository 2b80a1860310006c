namespace InFiConD.Core.Tuning;

/// <summary>What a person asks of one concept's weight in one class. Names are a storage format: add, never rename.</summary>
public enum ConstraintKind
{
    /// <summary>Count more towards the class; needs a strength x &gt;= 1.</summary>
    Raise,

    /// <summary>Count less towards the class (or more against it); needs a strength x &gt;= 1.</summary>
    Lower,

    /// <summary>Not count at all: the weight is exactly zero.</summary>
    Exclude,

    /// <summary>Have exactly this weight; needs a value.</summary>
    Pin,

    /// <summary>Have at least this weight; needs a value.</summary>
    AtLeast,

    /// <summary>Have at most this weight; needs a value.</summary>
    AtMost,

    /// <summary>Keep the sign that it has in the base version (zero stays allowed).</summary>
    KeepSign,
}
