namespace InFiConD.Demo.Training;

/// <summary>
/// What the patches of a scene show. A patch keeps its two commonest (word, class) pairs with their shares; the class is that of the thing
/// the pixel belongs to, so that a wheel of a car can be told from a wheel of a bus.
/// </summary>
internal static class PatchTruth
{
    /// <summary>Patches along one side.</summary>
    public const int Grid = 24;

    /// <summary>Patches of one image.</summary>
    public const int Patches = Grid * Grid;

    /// <summary>Pairs there are: (painted words + nothing) x (classes + none).</summary>
    public static int Pairs => (Words.Painted.Count + 1) * Kinds;

    private static int Kinds => Words.Classes.Count + 1;

    /// <summary>First pair, second pair and the first one's share (0 to 255) of every patch, row by row.</summary>
    public static (ushort[] First, ushort[] Second, byte[] Share) Of(Scene scene)
    {
        var (first, second, share) = (new ushort[Patches], new ushort[Patches], new byte[Patches]);
        var kinds = scene.ClassOf.Select(name => name is null ? 0 : Words.Classes.ToList().IndexOf(name) + 1).ToArray();
        var counts = new Dictionary<int, int>();
        for (var patch = 0; patch < Patches; patch++)
        {
            counts.Clear();
            var (top, left) = (patch / Grid * Stage.Side / Grid, patch % Grid * Stage.Side / Grid);
            var (bottom, right) = (((patch / Grid) + 1) * Stage.Side / Grid, ((patch % Grid) + 1) * Stage.Side / Grid);
            for (var y = top; y < bottom; y++)
            {
                for (var x = left; x < right; x++)
                {
                    var at = (y * Stage.Side) + x;
                    var pair = (scene.WordMap[at] * Kinds) + kinds[scene.InstanceMap[at]];
                    counts[pair] = counts.GetValueOrDefault(pair) + 1;
                }
            }

            var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(2).ToArray();
            (first[patch], second[patch]) = ((ushort)best[0].Key, (ushort)best[^1].Key);
            share[patch] = best.Length == 1 ? byte.MaxValue : (byte)(byte.MaxValue * best[0].Value / (best[0].Value + best[1].Value));
        }

        return (first, second, share);
    }

    /// <summary>
    /// What an embedding of each pair should be near: shares over all words [Pairs, words]. A part belongs to 30 % to its thing's class;
    /// of a word with synonyms, they get 40 %. Nothing named gives zeros.
    /// </summary>
    public static float[] WordShares()
    {
        var words = Words.All.ToList();
        var shares = new float[Pairs * words.Count];
        for (var word = 0; word < Words.Painted.Count; word++)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                var row = shares.AsSpan((((word + 1) * Kinds) + kind) * words.Count, words.Count);
                var name = kind == 0 ? Words.Painted[word] : Words.Classes[kind - 1];
                Give(row, words, Words.Painted[word], 0.7f);
                Give(row, words, name, 0.3f);
            }
        }

        return shares;
    }

    private static void Give(Span<float> row, List<string> words, string word, float share)
    {
        var synonyms = Words.Synonyms.Where(s => s.Value == word).Select(s => words.IndexOf(s.Key)).ToArray();
        row[words.IndexOf(word)] += synonyms.Length > 0 ? 0.6f * share : share;
        foreach (var synonym in synonyms)
            row[synonym] += 0.4f * share / synonyms.Length;
    }
}
