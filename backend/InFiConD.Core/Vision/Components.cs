namespace InFiConD.Core.Vision;

/// <summary>Connected parts of a label map (up, down, left, right), numbered in reading order.</summary>
internal static class Components
{
    /// <summary>Part of each place, and how many there are.</summary>
    public static (int[] Parts, int Count) Of(int[] labels, int height, int width)
    {
        var parts = new int[labels.Length];
        Array.Fill(parts, -1);
        var (count, open) = (0, new Stack<int>());
        for (var start = 0; start < labels.Length; start++)
        {
            if (parts[start] >= 0)
                continue;
            parts[start] = count;
            open.Push(start);
            while (open.TryPop(out var at))
            {
                foreach (var next in Neighbours(at, height, width))
                {
                    if (parts[next] >= 0 || labels[next] != labels[at])
                        continue;
                    parts[next] = count;
                    open.Push(next);
                }
            }

            count++;
        }

        return (parts, count);
    }

    /// <summary>The places next to a place, at most four.</summary>
    public static IEnumerable<int> Neighbours(int at, int height, int width)
    {
        var (y, x) = (at / width, at % width);
        if (y > 0)
            yield return at - width;
        if (x > 0)
            yield return at - 1;
        if (x + 1 < width)
            yield return at + 1;
        if (y + 1 < height)
            yield return at + width;
    }
}
