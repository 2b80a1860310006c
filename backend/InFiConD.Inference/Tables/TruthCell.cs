using InFiConD.Core;

namespace InFiConD.Inference.Tables;

/// <summary>Yes, no or unknown as programs write it.</summary>
internal static class TruthCell
{
    private static readonly string[] Yes = ["true", "t", "yes", "y", "wahr", "vrai", "verdadero", "vero"];
    private static readonly string[] No = ["false", "f", "no", "n", "falsch", "faux", "falso"];
    private static readonly string[] Nothing = ["", "nan", "na", "n/a", "#n/a", "<na>", "null", "none", "?"];

    /// <summary>Whether the cell says nothing: empty, NaN, NA, null.</summary>
    public static bool IsUnknown(string cell) => Nothing.Contains(cell, StringComparer.OrdinalIgnoreCase);

    /// <summary>True, false or null for unknown; a refusal says what is wrong, to follow the cell's name.</summary>
    public static Result<bool?> Parse(string cell, TableNumbers numbers, int line)
    {
        if (IsUnknown(cell)) return (bool?)null;
        if (Yes.Contains(cell, StringComparer.OrdinalIgnoreCase)) return (bool?)true;
        if (No.Contains(cell, StringComparer.OrdinalIgnoreCase)) return (bool?)false;
        if (!numbers.Parse(cell, line).TryGet(out var number, out var wrong)) return wrong;
        return number switch
        {
            1 => true,
            0 => false,
            -1 => Refuse("-1 means no in some tables and unknown in others; write 0, or leave the cell empty"),
            _ => Refuse("only 1, 0 or nothing (unknown) is read"),
        };
    }

    private static Rejection Refuse(string what) => new("csv-line", what);
}
