namespace InFiConD.Core.Metrics;

/// <summary>Scores sorted once, best first, with ties grouped: average precision of any resample is then one walk without sorting.</summary>
internal sealed class Ranking
{
    private readonly int[] _order;
    private readonly bool[] _endsGroup;

    private Ranking(int[] order, bool[] endsGroup) => (_order, _endsGroup) = (order, endsGroup);

    /// <summary>Sorts scores; an image's index breaks ties only to make the order definite.</summary>
    public static Ranking Of(ReadOnlySpan<double> scores)
    {
        var keys = new double[scores.Length];
        var order = new int[scores.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (double.IsNaN(scores[i]))
                throw new ArgumentException($"Score {i} is not a number.", nameof(scores));
            (keys[i], order[i]) = (-scores[i], i);
        }

        Array.Sort(keys, order);
        var endsGroup = new bool[keys.Length];
        for (var k = 0; k < keys.Length; k++)
            endsGroup[k] = k + 1 == keys.Length || keys[k] != keys[k + 1];
        return new Ranking(order, endsGroup);
    }

    /// <summary>Average precision, every image once.</summary>
    public double? AveragePrecision(ReadOnlySpan<bool> positives)
    {
        int seen = 0, hits = 0, hitsBefore = 0;
        var sum = 0.0;
        for (var k = 0; k < _order.Length; k++)
        {
            seen++;
            hits += positives[_order[k]] ? 1 : 0;
            if (!_endsGroup[k] || hits == hitsBefore)
                continue;
            sum += (hits - hitsBefore) * ((double)hits / seen);
            hitsBefore = hits;
        }

        return hits == 0 ? null : sum / hits;
    }

    /// <summary>Weights per place in the ranking: entry k is the number given for image <c>order[k]</c>, doubled, plus 1 if it is positive.</summary>
    public int[] Packed(ReadOnlySpan<bool> positives)
    {
        var packed = new int[_order.Length];
        for (var k = 0; k < packed.Length; k++)
            packed[k] = (_order[k] << 2) | (_endsGroup[k] ? 2 : 0) | (positives[_order[k]] ? 1 : 0);
        return packed;
    }

    /// <summary>Average precision of a resample. One positive image's share is its count times the precision where its group of ties ends.</summary>
    /// <param name="packed">From <see cref="Packed"/>.</param>
    /// <param name="counts">How often each image was drawn [n].</param>
    public static double Resampled(ReadOnlySpan<int> packed, ReadOnlySpan<byte> counts)
    {
        int seen = 0, hits = 0, hitsBefore = 0;
        var sum = 0.0;
        foreach (var place in packed)
        {
            int count = counts[place >> 2];
            seen += count;
            hits += (place & 1) * count;
            if ((place & 2) == 0 || hits == hitsBefore)
                continue;
            sum += (hits - hitsBefore) * ((double)hits / seen);
            hitsBefore = hits;
        }

        return hits == 0 ? double.NaN : sum / hits;
    }
}
