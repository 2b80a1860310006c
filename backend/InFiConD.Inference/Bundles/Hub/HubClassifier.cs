using System.Text;
using System.Text.Json.Nodes;
using InFiConD.Core;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>An image classifier: model.onnx with config.json (id2label) as on a hub, or with a list of classes beside it.</summary>
internal static class HubClassifier
{
    private const string Labels = "labels.txt";
    private static readonly string[] _lists = [Labels, "classes.txt", "class_names.txt", "imagenet_classes.txt", "synset_words.txt"];

    /// <summary>A teacher manifest.</summary>
    public static Result<HubBundle> Read(HubFiles files)
    {
        if (files.Model("model") is not { } model)
        {
            return new Rejection("bundle-manifest-missing",
                "There is no teacher.json at the top of the bundle or in a folder of it, and no image classifier as it lies on a hub: onnx/model.onnx or model.onnx, with config.json (id2label) or labels.txt.", TeacherManifest.FileName);
        }
        if (!files.Outline(model).TryGet(out var outline, out var rejection)
            || !HubPixels.Of(files, model, outline, files.Json("preprocessor_config.json"), clip: false).TryGet(out var image, out rejection)
            || !LabelFile(files).TryGet(out var labels, out rejection))
            return rejection;
        var scores = outline.Outputs.FirstOrDefault(output => output.Name == "logits") ?? outline.Outputs.FirstOrDefault(output => output.IsReal);
        if (scores is null)
            return new Rejection("model-output", $"'{model}' has no output of real numbers; it has {string.Join(", ", outline.Outputs.Select(output => $"{output.Name} ({output.Element})"))}.", model);
        var manifest = files.About("inficond.teacher/1");
        manifest["image"] = image;
        manifest["logits"] = new JsonObject { ["output"] = scores.Name, ["activation"] = "none" };
        if (scores.Shape.Count == 4 && (scores.Shape[2] != 1 || scores.Shape[3] != 1))
            manifest["logits"]!["reduce"] = "max";
        if (scores.Name != "logits")
            files.Notes.Add($"The output '{scores.Name}' was taken as logits; correct the manifest if it gives probabilities (logits.activation: sigmoid or softmax).");
        manifest["labels"] = labels;
        return HubLayout.Done(files, "image-classifier", manifest);
    }

    private static Result<string> LabelFile(HubFiles files)
    {
        if (files.Json("config.json")?["id2label"] is JsonObject names)
        {
            if (Ordered(names) is not { } ordered)
                return new Rejection("labels-broken", "id2label in config.json must name classes 0, 1, 2 and so on, each once.", "config.json");
            files.Made[Labels] = Encoding.UTF8.GetBytes(string.Join('\n', ordered));
            return Labels;
        }
        return files.FirstOf(_lists) is { } list
            ? list
            : new Rejection("labels-missing", $"Nothing names the classes: id2label in config.json, or a list with one class a line ({string.Join(", ", _lists)}).", "labels");
    }

    private static string[]? Ordered(JsonObject names)
    {
        var ordered = new string?[names.Count];
        foreach (var (id, name) in names)
        {
            if (!int.TryParse(id, out var place) || place < 0 || place >= ordered.Length || name is not JsonValue value || !value.TryGetValue(out ordered[place]))
                return null;
        }
        return ordered.Any(name => string.IsNullOrWhiteSpace(name)) ? null : [.. ordered.Select(name => name!.ReplaceLineEndings(" ").Trim())];
    }
}
