using System.Text.Json.Nodes;
using InFiConD.Core;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>The image part of a manifest, from preprocessor_config.json (Hugging Face) or preprocess_cfg.json (OpenCLIP).</summary>
internal static class HubPixels
{
    private const int UsualSide = 224, Bilinear = 2, Bicubic = 3;
    private static readonly double[] _clipMean = [0.48145466, 0.4578275, 0.40821073], _clipStd = [0.26862954, 0.26130258, 0.27577711], _half = [0.5, 0.5, 0.5];

    /// <summary>file, input, size, resize, layout, channels, mean, std, rescale, and resizeTo and filter where they are said.</summary>
    public static Result<JsonObject> Of(HubFiles files, string model, OnnxOutline outline, JsonObject? settings, bool clip)
    {
        if (outline.Inputs.Where(input => input.Shape.Count == 4).ToArray() is not [var input])
            return new Rejection("model-input", $"'{model}' takes {string.Join(", ", outline.Inputs.Select(i => $"{i.Name} {i.ShapeText}"))}; one input of pixels with four axes is looked for.", model);
        if (settings is null)
            files.Notes.Add($"Nothing says how pictures are prepared (preprocessor_config.json): the usual way of {(clip ? "CLIP" : "image classifiers")} was taken. Check size, mean and std.");
        settings ??= [];
        var last = input.Shape[3] == 3 && input.Shape[1] != 3;
        var image = settings.ContainsKey("resize_mode") || settings.ContainsKey("interpolation") ? OpenClip(settings) : HuggingFace(settings, clip);
        var (height, width) = last ? (input.Shape[1], input.Shape[2]) : (input.Shape[2], input.Shape[3]);
        if (height > 0 && width > 0 && image["size"]!.AsArray() is var size && (size[0]!.GetValue<int>() != height || size[1]!.GetValue<int>() != width))
        {
            files.Notes.Add($"The model takes {height} x {width} pixels; its settings say {size[0]} x {size[1]}, which was passed over.");
            image["size"] = new JsonArray(height, width);
            if (image["resizeTo"] is not null)
                image["resizeTo"] = Math.Max(height, width);
        }
        (image["file"], image["input"], image["layout"], image["channels"]) = (model, input.Name, last ? "NHWC" : "NCHW", "RGB");
        return image;
    }

    private static JsonObject HuggingFace(JsonObject settings, bool clip)
    {
        var type = Text(settings["image_processor_type"]) ?? Text(settings["feature_extractor_type"]) ?? "";
        var crops = Flag(settings["do_center_crop"]) ?? (settings.ContainsKey("crop_size") || (clip && !type.Contains("Siglip", StringComparison.OrdinalIgnoreCase) && !IsSquare(settings["size"])));
        var shorter = Shorter(settings["size"]) ?? UsualSide;
        var (height, width) = Sides((crops ? settings["crop_size"] : null) ?? settings["size"]) ?? (UsualSide, UsualSide);
        if (Number(settings["crop_pct"]) is { } part and > 0 and < 1 && shorter < 384)
            (crops, shorter) = (true, (int)(shorter / part));
        var image = new JsonObject { ["size"] = new JsonArray(height, width), ["resize"] = crops && !IsSquare(settings["size"]) ? "shortest-crop" : "stretch" };
        if (image["resize"]!.GetValue<string>() == "shortest-crop")
            image["resizeTo"] = Math.Max(shorter, Math.Max(height, width));
        image["filter"] = (int)(Number(settings["resample"]) ?? (clip ? Bicubic : Bilinear)) == Bilinear ? "bilinear" : "bicubic";
        var rescale = Flag(settings["do_rescale"]) == false ? 1 : Number(settings["rescale_factor"]) ?? (1.0 / 255);
        return Coloured(image, settings, "image_mean", "image_std", Flag(settings["do_normalize"]) != false, rescale, clip);
    }

    private static JsonObject OpenClip(JsonObject settings)
    {
        var (height, width) = Sides(settings["size"]) ?? (UsualSide, UsualSide);
        var image = new JsonObject { ["size"] = new JsonArray(height, width) };
        image["resize"] = Text(settings["resize_mode"]) switch { "squash" => "stretch", "longest" => "letterbox", _ => "shortest-crop" };
        if (image["resize"]!.GetValue<string>() == "shortest-crop")
            image["resizeTo"] = Math.Max(height, width);
        image["filter"] = Text(settings["interpolation"]) == "bilinear" ? "bilinear" : "bicubic";
        return Coloured(image, settings, "mean", "std", true, 1.0 / 255, clip: true);
    }

    private static JsonObject Coloured(JsonObject image, JsonObject settings, string mean, string std, bool normalised, double rescale, bool clip)
    {
        image["mean"] = normalised ? Three(settings[mean]) ?? Numbers(clip ? _clipMean : _half) : Numbers([0, 0, 0]);
        image["std"] = normalised ? Three(settings[std]) ?? Numbers(clip ? _clipStd : _half) : Numbers([1, 1, 1]);
        image["rescale"] = rescale;
        return image;
    }

    private static JsonArray Numbers(double[] values) => [.. values.Select(value => (JsonNode)value)];

    private static JsonArray? Three(JsonNode? node) => node is JsonArray { Count: 3 } list ? (JsonArray)list.DeepClone() : null;

    private static bool IsSquare(JsonNode? size) => size is JsonObject sides && sides.ContainsKey("height");

    /// <summary>The length that the shorter side gets.</summary>
    private static int? Shorter(JsonNode? size) => size is JsonObject sides ? (int?)(Number(sides["shortest_edge"]) ?? Number(sides["height"])) : (int?)Number(size);

    /// <summary>224, [224, 224], {height, width} or {shortest_edge}.</summary>
    private static (int Height, int Width)? Sides(JsonNode? size) => size switch
    {
        JsonObject sides when Number(sides["height"]) is { } height => ((int)height, (int)(Number(sides["width"]) ?? height)),
        JsonArray { Count: 2 } pair when Number(pair[0]) is { } height && Number(pair[1]) is { } width => ((int)height, (int)width),
        _ => Shorter(size) is { } side ? (side, side) : null,
    };

    private static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double number) ? number : null;

    private static bool? Flag(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
