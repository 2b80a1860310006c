using InFiConD.Core.Solver;

namespace InFiConD.Core.Tuning;

/// <summary>The boxes in force for one class: every committed constraint of its tunings, intersected in time order (numerics.md, "Constraints").</summary>
public static class ClassBoxes
{
    /// <summary>A committed constraint's box; missing bounds are infinite.</summary>
    public static Box ToBox(CommittedConstraint constraint) =>
        new(constraint.Lower ?? double.NegativeInfinity, constraint.Upper ?? double.PositiveInfinity);

    /// <summary>
    /// Boxes per concept index. Refused (<c>constraints-clash</c>) when two constraints leave no weight open; the message names both.
    /// </summary>
    public static Result<Dictionary<int, Box>> Intersect(IEnumerable<CommittedConstraint> constraints)
    {
        var boxes = new Dictionary<int, Box>();
        var seen = new Dictionary<int, List<CommittedConstraint>>();
        foreach (var constraint in constraints)
        {
            var box = ToBox(constraint);
            if (!seen.TryGetValue(constraint.Concept, out var earlier)) seen[constraint.Concept] = earlier = [];
            var clash = earlier.Find(other => ToBox(other).Intersect(box) is null);
            if (clash is not null)
            {
                return new Rejection(
                    "constraints-clash",
                    $"{Describe(constraint)} and {Describe(clash)} leave no weight for \"{constraint.Name}\". Withdraw the earlier one or change this one.",
                    "constraints");
            }

            earlier.Add(constraint);
            boxes[constraint.Concept] = boxes.TryGetValue(constraint.Concept, out var current) ? current.Intersect(box)!.Value : box;
        }

        return boxes;
    }

    private static string Describe(CommittedConstraint c)
    {
        var amount = c.Strength is { } x ? $" x {x:0.##}" : c.Value is { } v ? $" {v:0.####}" : "";
        return $"{Words(c.Kind)}{amount} [{c.Lower?.ToString("0.####") ?? "-inf"}, {c.Upper?.ToString("0.####") ?? "inf"}]";
    }

    private static string Words(ConstraintKind kind) => kind switch
    {
        ConstraintKind.AtLeast => "at least",
        ConstraintKind.AtMost => "at most",
        ConstraintKind.KeepSign => "keep sign",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
