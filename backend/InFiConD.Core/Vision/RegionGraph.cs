using InFiConD.Core.Numerics;

namespace InFiConD.Core.Vision;

/// <summary>Regions of a patch grid with their embedding sums and neighbours; regions can be joined.</summary>
internal sealed class RegionGraph
{
    private readonly PatchGrid _grid;
    private readonly int[] _parts;
    private readonly float[][] _sums;
    private readonly int[] _sizes;
    private readonly SortedSet<int>[] _neighbours;
    private readonly int[] _joinedTo;

    public RegionGraph(PatchGrid grid, int[] parts, int count)
    {
        (_grid, _parts) = (grid, parts);
        _sums = Enumerable.Range(0, count).Select(_ => new float[grid.Dimension]).ToArray();
        _sizes = new int[count];
        _neighbours = Enumerable.Range(0, count).Select(_ => new SortedSet<int>()).ToArray();
        _joinedTo = Enumerable.Range(0, count).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            _sizes[parts[i]]++;
            Add(_sums[parts[i]], grid.Values.AsSpan(i * grid.Dimension, grid.Dimension));
            foreach (var next in Components.Neighbours(i, grid.Height, grid.Width))
            {
                if (parts[next] != parts[i])
                    _neighbours[parts[i]].Add(parts[next]);
            }
        }
    }

    /// <summary>Joins the most similar neighbours, again and again, while their cosine exceeds the limit.</summary>
    public void JoinSimilar(float limit)
    {
        var cosines = new Dictionary<(int, int), float>();
        foreach (var a in Living())
        {
            foreach (var b in _neighbours[a].Where(b => a < b))
                cosines[(a, b)] = Cosine(a, b);
        }

        while (cosines.Count > 0)
        {
            var best = cosines.MaxBy(pair => (pair.Value, -pair.Key.Item1, -pair.Key.Item2));
            if (!(best.Value > limit))
                return;
            var (into, from) = best.Key;
            foreach (var gone in cosines.Keys.Where(k => k.Item1 == from || k.Item2 == from || k.Item1 == into || k.Item2 == into).ToArray())
                cosines.Remove(gone);
            Join(into, from);
            foreach (var other in _neighbours[into])
                cosines[(Math.Min(into, other), Math.Max(into, other))] = Cosine(into, other);
        }
    }

    /// <summary>Lets regions smaller than the limit join their most similar neighbour, smallest first.</summary>
    public void JoinSmall(float smallestShare)
    {
        while (true)
        {
            var small = Living().Where(r => _sizes[r] < smallestShare * _grid.Count && _neighbours[r].Count > 0).ToArray();
            if (small.Length == 0)
                return;
            var from = small.MinBy(r => (_sizes[r], r));
            Join(_neighbours[from].MaxBy(r => (Cosine(from, r), -r)), from);
        }
    }

    /// <summary>The regions left, renumbered in reading order.</summary>
    public Segments ToSegments()
    {
        var numbers = new Dictionary<int, int>();
        var map = new byte[_parts.Length];
        for (var i = 0; i < map.Length; i++)
        {
            var region = Root(_parts[i]);
            if (!numbers.TryGetValue(region, out var number))
                numbers[region] = number = numbers.Count;
            map[i] = checked((byte)number);
        }

        var embeddings = new float[numbers.Count * _grid.Dimension];
        var areas = new float[numbers.Count];
        foreach (var (region, number) in numbers)
        {
            var embedding = embeddings.AsSpan(number * _grid.Dimension, _grid.Dimension);
            _sums[region].CopyTo(embedding);
            if (!Floats.Normalise(embedding))
                _grid.Values.AsSpan(Array.IndexOf(map, (byte)number) * _grid.Dimension, _grid.Dimension).CopyTo(embedding);
            areas[number] = (float)_sizes[region] / map.Length;
        }

        return new Segments(_grid.Height, _grid.Width, map, numbers.Count, embeddings, areas);
    }

    private IEnumerable<int> Living() => Enumerable.Range(0, _joinedTo.Length).Where(r => _joinedTo[r] == r);

    private int Root(int region)
    {
        while (_joinedTo[region] != region)
            region = _joinedTo[region];
        return region;
    }

    private void Join(int into, int from)
    {
        _joinedTo[from] = into;
        _sizes[into] += _sizes[from];
        Add(_sums[into], _sums[from]);
        foreach (var other in _neighbours[from])
        {
            _neighbours[other].Remove(from);
            if (other != into)
            {
                _neighbours[other].Add(into);
                _neighbours[into].Add(other);
            }
        }

        _neighbours[from].Clear();
    }

    private float Cosine(int a, int b)
    {
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var d = 0; d < _grid.Dimension; d++)
        {
            ab = Math.FusedMultiplyAdd(_sums[a][d], _sums[b][d], ab);
            aa = Math.FusedMultiplyAdd(_sums[a][d], _sums[a][d], aa);
            bb = Math.FusedMultiplyAdd(_sums[b][d], _sums[b][d], bb);
        }

        return aa > 0 && bb > 0 ? (float)(ab / Math.Sqrt(aa * bb)) : 0;
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> from)
    {
        for (var d = 0; d < to.Length; d++)
            to[d] += from[d];
    }
}
