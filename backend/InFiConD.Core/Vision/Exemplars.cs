namespace InFiConD.Core.Vision;

/// <summary>Images that show a concept best.</summary>
public static class Exemplars
{
    /// <summary>Rows with the highest x, best first, the lower row first on a tie. Rows that do not show the concept at all (x = 0) are left out.</summary>
    /// <param name="column">One concept's column of the concept map [images].</param>
    /// <param name="count">Rows wanted at most.</param>
    public static int[] Select(ReadOnlySpan<float> column, int count = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var best = new PriorityQueue<int, (float X, int Before)>();
        for (var i = 0; i < column.Length; i++)
        {
            if (!(column[i] > 0) || count == 0)
                continue;
            if (best.Count < count)
                best.Enqueue(i, (column[i], -i));
            else
                best.EnqueueDequeue(i, (column[i], -i));
        }

        var rows = new int[best.Count];
        for (var k = rows.Length - 1; k >= 0; k--)
            rows[k] = best.Dequeue();
        return rows;
    }
}
