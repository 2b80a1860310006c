namespace InFiConD.Core.Solver;

/// <summary>Runs numbered pieces of work on some threads. Pieces write to places of their own, so the order they run in cannot matter.</summary>
internal static class RowParallel
{
    /// <summary>Calls <paramref name="body"/> for 0 .. count-1.</summary>
    public static void For(int count, int threads, Action<int> body)
    {
        if (threads == 1 || count == 1)
        {
            for (var i = 0; i < count; i++)
                body(i);
            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, body);
    }
}
