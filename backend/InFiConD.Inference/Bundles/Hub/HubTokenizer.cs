using System.Text;
using System.Text.Json.Nodes;
using InFiConD.Core;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>The tokenizer part of a manifest, from vocab.json and merges.txt or from tokenizer.json, which is taken apart.</summary>
internal static class HubTokenizer
{
    private const int UsualLength = 77, LongestContext = 4096;
    private const string Start = "<|startoftext|>", End = "<|endoftext|>", EndOfWord = "</w>";

    /// <summary>kind, vocab, merges, contextLength, start, end, pad.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="prefix">Where the tokenizer lies in it, such as "textual/"; empty for the top.</param>
    /// <param name="context">Number of tokens that the model's settings say.</param>
    public static Result<JsonObject> Of(HubFiles files, string prefix, int? context)
    {
        var (vocab, merges) = ($"{prefix}vocab.json", $"{prefix}merges.txt");
        var whole = files.Json($"{prefix}tokenizer.json");
        JsonObject? ids;
        if (files.Has(vocab) && files.Has(merges))
        {
            ids = files.Json(vocab);
        }
        else if (whole?["model"] is JsonObject model && model["vocab"] is JsonObject vocabulary && model["merges"] is JsonArray pairs)
        {
            if ((string?)model["end_of_word_suffix"] != EndOfWord)
                return Unsupported($"{prefix}tokenizer.json is no CLIP tokenizer: its words do not end in {EndOfWord}.");
            ids = vocabulary;
            files.Made[vocab] = Encoding.UTF8.GetBytes(vocabulary.ToJsonString());
            files.Made[merges] = Encoding.UTF8.GetBytes(string.Join('\n', pairs.Select(pair => pair is JsonArray both ? $"{both[0]} {both[1]}" : (string?)pair)));
        }
        else
        {
            return files.FirstOf($"{prefix}spiece.model", $"{prefix}sentencepiece.model", $"{prefix}tokenizer.model") is { } sentences
                ? Unsupported($"{sentences} is a SentencePiece tokenizer.")
                : new Rejection("tokenizer-missing", $"There is no tokenizer: {vocab} with {merges}, or {prefix}tokenizer.json, is looked for.", "text.tokenizer");
        }
        if (Id(ids, whole, Start) is not { } start || Id(ids, whole, End) is not { } end)
            return Unsupported($"The vocabulary has no {Start} and {End}.");
        var settings = files.Json($"{prefix}tokenizer_config.json") ?? [];
        var length = context ?? Whole(settings["model_max_length"], LongestContext) ?? Whole(whole?["truncation"]?["max_length"], LongestContext) ?? UsualLength;
        return new JsonObject
        {
            ["kind"] = "clip-bpe",
            ["vocab"] = vocab,
            ["merges"] = merges,
            ["contextLength"] = length,
            ["start"] = start,
            ["end"] = end,
            ["pad"] = Whole(whole?["padding"]?["pad_id"]) ?? (Token(settings["pad_token"]) is { } pad ? Id(ids, whole, pad) : null) ?? 0,
        };
    }

    private static Rejection Unsupported(string what) => new(
        "tokenizer-unsupported", $"{what} This version reads CLIP's byte-pair tokenizer; bring words and their vectors as a table instead (text.kind = table).", "text.tokenizer");

    private static int? Id(JsonObject? vocabulary, JsonObject? whole, string token) =>
        Whole(vocabulary?[token]) ?? Whole((whole?["added_tokens"] as JsonArray)?.FirstOrDefault(added => (string?)added?["content"] == token)?["id"]);

    /// <summary>A special token is a text, or an object with one.</summary>
    private static string? Token(JsonNode? node) => node is JsonObject token ? (string?)token["content"] : node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static int? Whole(JsonNode? node, int most = 10_000_000) =>
        node is JsonValue value && value.TryGetValue(out int number) && number >= 0 && number <= most ? number : null;
}
