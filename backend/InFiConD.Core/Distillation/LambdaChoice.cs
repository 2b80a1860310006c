namespace InFiConD.Core.Distillation;

/// <summary>What an ensemble's lambda is chosen by.</summary>
public enum LambdaRule
{
    /// <summary>Somebody gave it.</summary>
    Given,

    /// <summary>About so many concepts a class.</summary>
    Concepts,

    /// <summary>The best mean average precision on <c>tune</c>, and among equals the fewest concepts.</summary>
    Ap,
}

/// <summary>How an ensemble comes to its lambda.</summary>
/// <param name="By">The rule.</param>
/// <param name="Concepts">Concepts a class, on average, that <see cref="LambdaRule.Concepts"/> aims at; null with the other rules.</param>
public sealed record LambdaChoice(LambdaRule By, double? Concepts)
{
    /// <summary>Nothing to choose: lambda was given.</summary>
    public static LambdaChoice Given { get; } = new(LambdaRule.Given, null);
}
