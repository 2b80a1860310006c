using InFiConD.Core.Distillation;

namespace InFiConD.Core.Students;

/// <summary>
/// What average precision and decisions of one class are measured against on one split.
/// <paramref name="Known"/> lists the rows whose truth is known, ascending; <paramref name="Positive"/> [known] is that truth.
/// </summary>
public sealed record ClassTruth(ApReference Reference, int[] Known, bool[] Positive)
{
    /// <summary>Known rows that are positive.</summary>
    public int Positives => Positive.Count(positive => positive);

    /// <summary>Whether average precision is defined: among the known rows are positive ones and others.</summary>
    public bool HasAp => Positives > 0 && Positives < Known.Length;

    /// <summary>Values of the known rows only; <paramref name="all"/> has one for every row of the split.</summary>
    public double[] Pick(double[] all) => Known.Length == all.Length ? all : [.. Known.Select(row => all[row])];
}
