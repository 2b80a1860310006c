using InFiConD.Api.Http;

namespace InFiConD.Api.Distillation;

/// <summary>What a person asked for that waits for its refit.</summary>
internal abstract class TuningAct : IWords
{
    public static IEnumerable<string> All => ["tune", "withdraw"];
}

/// <summary>Where such a wish stands: its refit is to come, or has failed.</summary>
internal abstract class TuningStanding : IWords
{
    public static IEnumerable<string> All => ["pending", "failed"];
}

/// <summary>What made a version.</summary>
internal abstract class VersionAct : IWords
{
    public static IEnumerable<string> All => ["distil", "tune", "withdraw"];
}
