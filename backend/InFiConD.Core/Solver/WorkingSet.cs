namespace InFiConD.Core.Solver;

/// <summary>Which coordinates the next round works on: the nonzero, the boxed, and the strongest of those that want to move or nearly do.</summary>
internal static class WorkingSet
{
    private const int Smallest = 48;
    private const double Near = 0.98;

    /// <summary>Columns in ascending order.</summary>
    public static int[] Choose(Penalty penalty, double[] w, double[] gradient)
    {
        var chosen = new List<int>();
        var wanting = new List<int>();
        for (var j = 0; j < w.Length; j++)
        {
            if (penalty.Lower[j] == penalty.Upper[j])
                continue;
            if (w[j] != 0 || (penalty.IsBoxed(j) && penalty.Violation(j, w[j], gradient[j]) > 0))
                chosen.Add(j);
            else if (penalty.Violation(j, w[j], gradient[j]) > 0 || (Math.Abs(gradient[j]) >= Near * penalty.Lambda[j] && penalty.Lambda[j] > 0))
                wanting.Add(j);
        }

        var room = Math.Max(Smallest, chosen.Count);
        if (wanting.Count > room)
        {
            // Strongest first, the lower column on a tie.
            wanting.Sort((a, b) => (Excess(b), a).CompareTo((Excess(a), b)));
            wanting.RemoveRange(room, wanting.Count - room);
        }

        chosen.AddRange(wanting);
        chosen.Sort();
        return [.. chosen];

        double Excess(int j) => Math.Abs(gradient[j]) - penalty.Lambda[j];
    }
}
