using InFiConD.Core.Solver;

namespace InFiConD.Core.Tuning;

/// <summary>
/// Which constraints hold for one class: those of its tunings among the ones in force, oldest first. The one answer that previews (on their base
/// version), commits (on the head), refits (on their plan) and replays build on.
/// </summary>
public sealed class ConstraintsInForce
{
    private readonly IReadOnlyList<ConceptsTuned> _tunings;
    private readonly IReadOnlyList<CommittedConstraint> _added;

    private ConstraintsInForce(string @class, IReadOnlyList<ConceptsTuned> tunings, IReadOnlyList<CommittedConstraint> added) =>
        (Class, _tunings, _added) = (@class, tunings, added);

    /// <summary>The class.</summary>
    public string Class { get; }

    /// <summary>Oldest first.</summary>
    public IEnumerable<CommittedConstraint> Constraints => _tunings.SelectMany(tuning => tuning.Constraints).Concat(_added);

    /// <summary>At a version.</summary>
    public static ConstraintsInForce At(EnsembleState state, string @class, int version) => Of(state, @class, state.Versions[version].Tunings);

    /// <summary>Under these tunings, of which other classes' do not count.</summary>
    public static ConstraintsInForce Of(EnsembleState state, string @class, IEnumerable<string> tunings) =>
        new(@class, [.. tunings.Select(id => state.Tunings[id]).Where(tuning => tuning.Class == @class)], []);

    /// <summary>With further constraints behind them.</summary>
    public ConstraintsInForce With(IEnumerable<CommittedConstraint> constraints) => new(Class, _tunings, [.. _added, .. constraints]);

    /// <summary>
    /// Without these tunings. Refused for one that the ensemble does not know (<c>tuning-unknown</c>) and one that is not in force for the class
    /// here (<c>tuning-not-in-force</c>): leaving it aside would show something else than was asked.
    /// </summary>
    public Result<ConstraintsInForce> Without(EnsembleState state, IReadOnlyList<string> withdrawn)
    {
        foreach (var id in withdrawn)
        {
            if (id is null || !state.Tunings.ContainsKey(id))
                return new Rejection("tuning-unknown", $"This ensemble has no tuning \"{id}\".", "withdraw");
            if (_tunings.All(tuning => tuning.TuningId != id))
            {
                return new Rejection(
                    "tuning-not-in-force", $"Tuning {id} is not in force for \"{Class}\" at this version: name the version that has it.", "withdraw");
            }
        }

        return new ConstraintsInForce(Class, [.. _tunings.Where(tuning => !withdrawn.Contains(tuning.TuningId))], _added);
    }

    /// <summary>What they come to, per concept. Refused (<c>constraints-clash</c>) when two leave no weight open.</summary>
    public Result<Dictionary<int, Box>> Boxes() => ClassBoxes.Intersect(Constraints);
}
