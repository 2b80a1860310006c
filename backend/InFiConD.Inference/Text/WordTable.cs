using InFiConD.Core;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Tables;

namespace InFiConD.Inference.Text;

/// <summary>A closed list of words with their vectors.</summary>
public sealed class WordTable : TextEncoder
{
    private const int MostNamed = 5;

    private readonly string[] _words;
    private readonly Dictionary<string, int> _rows;
    private readonly float[] _vectors;

    private WordTable(string[] words, float[] vectors, int dimension)
    {
        (_words, _vectors, Dimension) = (words, vectors, dimension);
        _rows = words.Select((word, row) => (word, row)).ToDictionary(entry => entry.word, entry => entry.row, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override int Dimension { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClosedWords => _words;

    /// <summary>Reads n distinct words and a .npy [n, D] of vectors of length one.</summary>
    public static Result<WordTable> Read(Stream words, Stream vectors, int dimension)
    {
        if (!NameList.Read(words, "word").TryGet(out var names, out var rejection))
            return rejection with { Message = $"Words: {rejection.Message}", Field = "text.words" };
        if (!NpyFile.ReadFloat32(vectors).TryGet(out var array, out rejection))
            return rejection with { Field = "text.vectors" };
        if (array.Shape.Count != 2 || array.Shape[0] != names.Length || array.Shape[1] != dimension)
            return new Rejection("vectors-shape", $"The vectors have the shape {TensorInfo.ToText(array.Shape)}; {names.Length} words of dimension {dimension} need ({names.Length}, {dimension}).", "text.vectors");
        return UnitVectors.Normalise(array.Values, dimension, allowZero: false, row => $"The vector of '{names[row]}'") is { } wrong
            ? wrong with { Field = "text.vectors" }
            : new WordTable(names, array.Values, dimension);
    }

    /// <inheritdoc/>
    public override Result<float[]> Encode(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var unknown = words.Where(word => !_rows.ContainsKey(word)).ToArray();
        if (unknown.Length > 0)
        {
            var named = string.Join(", ", unknown.Take(MostNamed).Select(word => $"'{word}'"));
            return new Rejection("word-unknown", $"This extractor has a closed list of {_words.Length} words without {named}{(unknown.Length > MostNamed ? $" and {unknown.Length - MostNamed} more" : "")}.", "vocabulary");
        }
        var vectors = new float[words.Count * Dimension];
        for (var i = 0; i < words.Count; i++)
            _vectors.AsSpan(_rows[words[i]] * Dimension, Dimension).CopyTo(vectors.AsSpan(i * Dimension));
        return vectors;
    }
}
