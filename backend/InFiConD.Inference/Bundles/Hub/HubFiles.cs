using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Core;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Onnx;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>The files of a hub folder, by names relative to the folder that holds its config.json, and what is noted while they are read.</summary>
internal sealed class HubFiles
{
    private const int MostJsonBytes = 64 * 1024 * 1024, DeepestConfig = 2;
    private const string Config = "config.json";

    // The plain export first; the others are smaller and less exact.
    private static readonly string[] _variants = ["", "_fp16", "_quantized", "_int8", "_uint8"];

    private readonly IFileTree _tree;

    private HubFiles(IFileTree tree, string folder) => (_tree, Folder) = (tree, folder);

    /// <summary>Where they lie in the tree; empty or with a slash at its end.</summary>
    public string Folder { get; }

    /// <summary>Files to be made, by name.</summary>
    public Dictionary<string, byte[]> Made { get; } = new(StringComparer.Ordinal);

    /// <summary>What a person should know.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Finds the folder: the one whose config.json lies nearest to the top, else the top.</summary>
    public static HubFiles In(IFileTree tree)
    {
        var config = tree.Files.Select(file => file.Path)
            .Where(path => Path.GetFileName(path) == Config && path.Count(letter => letter == '/') <= DeepestConfig).MinBy(path => path.Count(letter => letter == '/'));
        return new HubFiles(tree, config is null ? "" : config[..^Config.Length]);
    }

    public bool Has(string name) => _tree.Find(Folder + name) is not null;

    /// <summary>The first of some files that is there.</summary>
    public string? FirstOf(params IEnumerable<string> names) => names.FirstOrDefault(Has);

    /// <summary>A model by its name without ending, in the folder onnx or beside the config, the plainest of its variants.</summary>
    public string? Model(string name)
    {
        string[] found = [.. _variants.SelectMany(variant => new[] { $"onnx/{name}{variant}.onnx", $"{name}{variant}.onnx" }).Where(Has)];
        if (found.Length > 1)
            Notes.Add($"Of {string.Join(", ", found)} the first is used.");
        return found.FirstOrDefault();
    }

    /// <summary>A JSON object; null when the file is not there or holds none, which is noted.</summary>
    public JsonObject? Json(string name)
    {
        if (!Has(name))
            return null;
        try
        {
            if (_tree.ReadBytes(Folder + name, MostJsonBytes).TryGet(out var bytes, out _) && JsonNode.Parse(bytes) is JsonObject json)
                return json;
        }
        catch (JsonException)
        {
            // Noted below.
        }
        Notes.Add($"{name} is not valid JSON and was passed over.");
        return null;
    }

    /// <summary>Lines of a text file.</summary>
    public string[] Lines(string name) =>
        _tree.ReadBytes(Folder + name, MostJsonBytes).TryGet(out var bytes, out _) ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimEnd().Split('\n', StringSplitOptions.TrimEntries) : [];

    /// <summary>Inputs and outputs of a model.</summary>
    public Result<OnnxOutline> Outline(string model) => _tree.Read(Folder + model, stream => OnnxOutline.Read(stream) is { } outline
        ? (Result<OnnxOutline>)outline
        : new Rejection("model-broken", $"'{model}' is not an ONNX model, or it was cut off.", model));

    /// <summary>A whole model, which must be short enough for memory.</summary>
    public Result<byte[]> Bytes(string model) => _tree.ReadBytes(Folder + model, int.MaxValue - 1);

    /// <summary>Name, licence and source, as README.md and the folder tell.</summary>
    public JsonObject About(string schema)
    {
        var lines = FirstOf("README.md") is { } readme ? Lines(readme) : [];
        var front = lines is ["---", ..] ? lines.Skip(1).TakeWhile(line => line != "---").ToArray() : [];
        string? Front(string key) => front.FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } text ? text : null;
        var licence = Front("license") ?? (FirstOf("LICENSE", "LICENSE.txt", "LICENSE.md") is { } file && Lines(file) is [{ Length: > 0 and < 200 } first, ..] ? first : null);
        if (licence is null)
            Notes.Add("No licence is stated.");
        return new JsonObject
        {
            ["schema"] = schema,
            ["name"] = Json(Config)?["_name_or_path"]?.GetValue<string>() is { Length: > 0 and < 200 } name ? name : Path.GetFileName(Folder.TrimEnd('/')) is { Length: > 0 } folder ? folder : "Model from a hub",
            ["licence"] = licence ?? "not stated",
        };
    }
}
