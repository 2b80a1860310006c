using InFiConD.Core.Solver;

namespace InFiConD.Core.Tuning;

/// <summary>A box together with the name under which a refusal should mention the constraint it comes from.</summary>
/// <param name="Name">For example "raise sky x 2 (tuning 7)".</param>
/// <param name="Box">What the constraint allows.</param>
public readonly record struct NamedBox(string Name, Box Box);
