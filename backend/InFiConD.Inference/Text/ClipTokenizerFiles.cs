using System.IO.Compression;
using System.Text;
using System.Text.Json;
using InFiConD.Core;
using InFiConD.Inference.Bundles;

namespace InFiConD.Inference.Text;

/// <summary>Reads the files of a CLIP tokenizer.</summary>
public static class ClipTokenizerFiles
{
    /// <summary>Tokens that exist before any merge: every byte, inside and at the end of a word.</summary>
    private const int BaseTokens = 512;

    /// <summary>Loads merges and, if named, the vocabulary.</summary>
    /// <param name="spec">The tokenizer of a manifest.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    public static Result<ClipTokenizer> Open(ClipBpeSpec spec, Func<string, string> locate)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(locate);
        // CLIP's published list is longer than its vocabulary: the start token's id says how many merges count.
        var wanted = spec.Vocab is null ? Math.Min(spec.Start, spec.End) - BaseTokens : int.MaxValue;
        if (wanted < 0)
            return new Rejection("tokenizer-broken", $"Start and end ids below {BaseTokens} leave no room for the bytes; give a vocab file.", "text.tokenizer.start");
        if (!ReadMerges(locate(spec.Merges), wanted).TryGet(out var merges, out var rejection))
            return rejection;
        if (spec.Vocab is null)
            return ClipTokenizer.Create(spec, merges, null);
        try
        {
            using var vocab = File.OpenRead(locate(spec.Vocab));
            return ClipTokenizer.Create(spec, merges, JsonSerializer.Deserialize<Dictionary<string, int>>(vocab));
        }
        catch (JsonException)
        {
            return new Rejection("tokenizer-broken", "The vocab file must be a JSON object of tokens and ids.", "text.tokenizer.vocab");
        }
    }

    private static Result<List<(string, string)>> ReadMerges(string path, int wanted)
    {
        var merges = new List<(string, string)>();
        try
        {
            using var file = File.OpenRead(path);
            var gzipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            using var unpacked = gzipped ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            using var reader = new StreamReader(unpacked, Encoding.UTF8);
            while (merges.Count < wanted && reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line.Contains("#version", StringComparison.Ordinal))
                    continue;
                if (line.Length > 1000 || line.Split(' ') is not [var left, var right])
                    return new Rejection("tokenizer-broken", $"Merge {merges.Count + 1} is not two parts with a space between them.", "text.tokenizer.merges");
                merges.Add((left, right));
            }
        }
        catch (InvalidDataException)
        {
            return new Rejection("tokenizer-broken", "The merges file is damaged.", "text.tokenizer.merges");
        }
        return merges.Count == wanted || wanted == int.MaxValue
            ? merges
            : new Rejection("tokenizer-broken", $"The merges file holds {merges.Count} merges; the start token's id needs {wanted}.", "text.tokenizer.merges");
    }
}
