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

    /// <summary>Average precision, every image once; null when all images are positive, or none.</summary>
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

        return hits == 0 || hits == seen ? null : sum / hits;
    }

    /// <summary>What resamples need of the ranking.</summary>
    public Resampling For(ReadOnlySpan<bool> positives) => new(_order, _endsGroup, positives);

    /// <summary>
    /// Average precision of resamples: one pass over the places sums the counts up, one over the positives alone takes the precisions. No branch
    /// depends on what was drawn.
    /// </summary>
    internal sealed class Resampling
    {
        private readonly int[] _order;
        private readonly (int Image, int End, bool Last)[] _positives;

        internal Resampling(int[] order, bool[] endsGroup, ReadOnlySpan<bool> positives)
        {
            _order = order;
            var found = new List<(int Image, int End, bool Last)>();
            for (var (k, first) = (0, 0); k < order.Length; k++)
            {
                if (positives[order[k]])
                    found.Add((order[k], 0, false));
                if (!endsGroup[k])
                    continue;
                for (var p = first; p < found.Count; p++)
                    found[p] = (found[p].Image, k, p + 1 == found.Count);
                first = found.Count;
            }

            _positives = [.. found];
        }

        /// <summary>One positive image's share is its count times the precision where its group of ties ends. NaN when all images drawn are
        /// positive, or none.</summary>
        /// <param name="counts">How often each image was drawn [n].</param>
        /// <param name="seen">Working space [n].</param>
        public double AveragePrecision(ReadOnlySpan<byte> counts, Span<int> seen)
        {
            var total = 0;
            seen = seen[.._order.Length];
            for (var k = 0; k < seen.Length; k++)
                seen[k] = total += counts[_order[k]];
            int hits = 0, hitsBefore = 0;
            var sum = 0.0;
            foreach (var (image, end, last) in _positives)
            {
                hits += counts[image];
                if (!last)
                    continue;
                sum += (hits - hitsBefore) * ((double)hits / Math.Max(seen[end], 1));
                hitsBefore = hits;
            }

            return hits == 0 || hits == total ? double.NaN : sum / hits;
        }
    }
}
