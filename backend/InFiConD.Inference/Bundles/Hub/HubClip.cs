using System.Text.Json.Nodes;
using InFiConD.Core;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>CLIP and its relatives: an image and a text encoder, in Hugging Face's or in OpenCLIP's layout.</summary>
internal static class HubClip
{
    private const string Pixels = "pixel_values", Ids = "input_ids";
    private static readonly string[] _vectors = ["image_embeds", "text_embeds", "image_features", "text_features", "embedding", "embeddings", "sentence_embedding", "pooler_output", "output"];

    /// <summary>An extractor manifest with one vector an image.</summary>
    public static Result<HubBundle> Read(HubFiles files)
    {
        if (files.Has("visual/model.onnx") && files.Has("textual/model.onnx"))
        {
            var (open, settings) = (files.Json("config.json"), files.Json("visual/preprocess_cfg.json"));
            return Compose(files, "open-clip", "visual/model.onnx", "textual/model.onnx", settings, "textual/",
                Whole(open?["text_cfg"]?["context_length"]), Whole(open?["embed_dim"]));
        }
        var config = files.Json("config.json");
        var (vision, text) = (files.Model("vision_model"), files.Model("text_model"));
        if ((vision is null || text is null) && files.Model("model") is { } both)
        {
            if (!Split(files, both).TryGet(out var parts, out var refused))
                return refused;
            (vision, text) = parts;
        }
        if (vision is null || text is null)
        {
            return new Rejection("bundle-manifest-missing",
                "There is no extractor.json at the top of the bundle or in a folder of it, and no CLIP as it lies on a hub: onnx/vision_model.onnx and onnx/text_model.onnx, one onnx/model.onnx for both, or visual/model.onnx and textual/model.onnx.", ExtractorManifest.FileName);
        }
        return Compose(files, "hugging-face-clip", vision, text, files.Json("preprocessor_config.json"), "",
            Whole(config?["text_config"]?["max_position_embeddings"]), Whole(config?["projection_dim"]));
    }

    private static Result<HubBundle> Compose(
        HubFiles files, string layout, string vision, string text, JsonObject? settings, string tokenizer, int? context, int? dimension)
    {
        if (!Outline(files, vision).TryGet(out var seen, out var rejection)
            || !Outline(files, text).TryGet(out var read, out rejection)
            || !HubPixels.Of(files, vision, seen, settings, clip: true).TryGet(out var image, out rejection)
            || !Vector(vision, seen).TryGet(out var imageVector, out rejection)
            || !Vector(text, read).TryGet(out var textVector, out rejection)
            || !HubTokenizer.Of(files, tokenizer, context).TryGet(out var tokens, out rejection))
            return rejection;
        var length = imageVector.Shape[^1] > 0 ? imageVector.Shape[^1] : textVector.Shape[^1] > 0 ? textVector.Shape[^1] : dimension;
        if (length is null)
            return new Rejection("dimension-missing", "Neither the models nor config.json (projection_dim, embed_dim) say how long the vectors are; correct the manifest: dimension.", "dimension");
        image["global"] = new JsonObject { ["output"] = imageVector.Name };
        var manifest = files.About("inficond.extractor/1");
        manifest["dimension"] = length;
        manifest["image"] = image;
        manifest["text"] = new JsonObject
        {
            ["kind"] = "onnx",
            ["file"] = text,
            ["input"] = read.Inputs.Select(input => input.Name).FirstOrDefault(name => name == Ids) ?? read.Inputs[0].Name,
            ["output"] = textVector.Name,
            ["tokenizer"] = tokens,
            ["templates"] = new JsonArray("a photo of a {}."),
        };
        return HubLayout.Done(files, layout, manifest);
    }

    /// <summary>One model with both inputs becomes two.</summary>
    private static Result<(string Vision, string Text)> Split(HubFiles files, string both)
    {
        if (!files.Outline(both).TryGet(out var outline, out var rejection))
            return rejection;
        if (outline.Inputs.All(input => input.Name != Pixels) || outline.Inputs.All(input => input.Name != Ids))
            return new Rejection("model-input", $"'{both}' takes {string.Join(", ", outline.Inputs.Select(input => input.Name))}; a CLIP in one file takes {Pixels} and {Ids}.", both);
        if (outline.ExternalFiles.Count > 0)
            return new Rejection("model-external-data", $"'{both}' keeps its weights in other files and holds both encoders; export them apart (vision_model.onnx, text_model.onnx).", both);
        if (!files.Bytes(both).TryGet(out var bytes, out rejection))
            return rejection;
        foreach (var (name, output) in new[] { ("vision_model.onnx", "image_embeds"), ("text_model.onnx", "text_embeds") })
        {
            if (outline.Outputs.All(info => info.Name != output))
                return new Rejection("model-output", $"'{both}' has no output '{output}'; it has {string.Join(", ", outline.Outputs.Select(info => info.Name))}.", both);
            files.Made[name] = OnnxEdit.Part(bytes, output);
        }
        files.Notes.Add($"{both} holds both encoders; it was divided in two.");
        return ("vision_model.onnx", "text_model.onnx");
    }

    private static Result<OnnxOutline> Outline(HubFiles files, string model)
    {
        if (!files.Made.TryGetValue(model, out var made))
            return files.Outline(model);
        using var stream = new MemoryStream(made);
        return OnnxOutline.Read(stream)!;
    }

    private static Result<TensorInfo> Vector(string model, OnnxOutline outline)
    {
        TensorInfo[] fitting = [.. outline.Outputs.Where(info => info.IsReal && info.Shape.Count == 2)];
        if (_vectors.Select(name => Array.Find(fitting, info => info.Name == name)).FirstOrDefault(info => info is not null) is { } known)
            return known;
        return fitting is [var only]
            ? only
            : new Rejection("model-output", $"Which output of '{model}' is the vector? It has {string.Join(", ", outline.Outputs.Select(info => $"{info.Name} {info.ShapeText}"))}. Correct the manifest, or export the model with its projection (image_embeds, text_embeds).", model);
    }

    private static int? Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
