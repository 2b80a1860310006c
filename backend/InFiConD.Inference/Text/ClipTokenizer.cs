using System.Text;
using InFiConD.Inference.Bundles;

namespace InFiConD.Inference.Text;

/// <summary>
/// Byte-pair tokens as CLIP's own tokenizer makes them (Radford et al. 2021): the text is cleaned and cut (<see cref="ClipText"/>), then merged pair by pair.
/// </summary>
public sealed class ClipTokenizer
{
    private const string EndOfWord = "</w>";

    private readonly ClipBpeSpec _spec;
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<(string, string), int> _ranks;
    private readonly Dictionary<string, int[]> _cache = [];

    private ClipTokenizer(ClipBpeSpec spec, Dictionary<string, int> ids, Dictionary<(string, string), int> ranks) => (_spec, _ids, _ranks) = (spec, ids, ranks);

    /// <summary>Builds the tokenizer from its merges, most frequent first, and, if the bundle brings one, its token-to-id table.</summary>
    public static ClipTokenizer Create(ClipBpeSpec spec, IReadOnlyList<(string Left, string Right)> merges, Dictionary<string, int>? vocab)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(merges);
        var ranks = new Dictionary<(string, string), int>();
        foreach (var merge in merges)
            ranks.TryAdd(merge, ranks.Count);
        if (vocab is null)
        {
            // CLIP's order: the 256 byte letters, the same at the end of a word, the merges.
            string[] letters = [.. ByteLetters.InVocabularyOrder.Select(letter => letter.ToString())];
            var tokens = letters.Concat(letters.Select(letter => letter + EndOfWord)).Concat(merges.Select(merge => merge.Left + merge.Right));
            vocab = new Dictionary<string, int>(StringComparer.Ordinal);
            var id = 0;
            foreach (var token in tokens)
                vocab.TryAdd(token, id++);
        }
        return new ClipTokenizer(spec, vocab, ranks);
    }

    /// <summary>Ids of a text without start and end.</summary>
    public IReadOnlyList<int> Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. ClipText.Pieces(ClipText.Clean(text)).SelectMany(EncodePiece)];
    }

    /// <summary>Start, ids, end and padding: exactly the context length. What does not fit is cut, the end stays.</summary>
    public long[] EncodePadded(string text)
    {
        var ids = Encode(text).Take(_spec.ContextLength - 2);
        long[] row = [_spec.Start, .. ids.Select(id => (long)id), _spec.End];
        return [.. row, .. Enumerable.Repeat((long)_spec.Pad, _spec.ContextLength - row.Length)];
    }

    private int[] EncodePiece(string piece)
    {
        if (piece == "<|startoftext|>")
            return [_spec.Start];
        if (piece == "<|endoftext|>")
            return [_spec.End];
        if (_cache.TryGetValue(piece, out var known))
            return known;
        var parts = Encoding.UTF8.GetBytes(piece).Select(value => ByteLetters.Of(value).ToString()).ToList();
        parts[^1] += EndOfWord;
        while (BestPair(parts) is { } best)
            parts = Merge(parts, best);
        return _cache[piece] = [.. parts.Select(part => _ids.TryGetValue(part, out var id) ? id : _spec.End)];
    }

    private (string Left, string Right)? BestPair(List<string> parts)
    {
        ((string, string)? best, var rank) = (null, int.MaxValue);
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (_ranks.TryGetValue((parts[i], parts[i + 1]), out var found) && found < rank)
                (best, rank) = ((parts[i], parts[i + 1]), found);
        }
        return best;
    }

    private static List<string> Merge(List<string> parts, (string Left, string Right) pair)
    {
        var merged = new List<string>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var joins = i + 1 < parts.Count && parts[i] == pair.Left && parts[i + 1] == pair.Right;
            merged.Add(joins ? parts[i] + parts[++i] : parts[i]);
        }
        return merged;
    }
}
