using InFiConD.Core;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Bundles;

/// <summary>Reads extractor.json and teacher.json. What is there must be right; fields that are not known are passed over, so newer bundles stay readable.</summary>
public static class ManifestReader
{
    private const int LargestSide = 4096;

    /// <summary>Reads an extractor manifest; a rejection names the field. One that is <paramref name="incoming"/> is asked about what is likely a mistake.</summary>
    public static Result<ExtractorManifest> ReadExtractor(ReadOnlyMemory<byte> json, bool incoming = false)
    {
        if (!JsonFields.Parse(json, ExtractorManifest.FileName).TryGet(out var fields, out var rejection))
            return rejection;
        CheckSchema(fields, "inficond.extractor/1");
        var image = fields.Object("image");
        var manifest = new ExtractorManifest(
            fields.Text("name"), fields.Text("licence"), fields.OptionalText("source"), fields.Whole("dimension", 1, 65_536),
            ReadImage(image, incoming),
            image.Has("patches") ? ReadPatches(image.Object("patches")) : null,
            image.Has("global") ? image.Object("global").Text("output") : null,
            ReadText(fields.Object("text")),
            fields.Has("parity") ? ReadParity(fields.Object("parity")) : null);
        if (manifest is { Patches: null, Global: null })
            image.Fail("patches", "or 'image.global' must name what the model gives");
        return fields.Rejection is null ? manifest with { Unread = fields.Unread } : fields.Rejection;
    }

    /// <summary>Why an incoming manifest would be refused; null when it would be read.</summary>
    public static Rejection? Check(BundleKind kind, ReadOnlyMemory<byte> json) =>
        kind == BundleKind.Extractor ? ReadExtractor(json, incoming: true).Rejection : ReadTeacher(json, incoming: true).Rejection;

    /// <summary>Reads a teacher manifest; a rejection names the field. One that is <paramref name="incoming"/> is asked about what is likely a mistake.</summary>
    public static Result<TeacherManifest> ReadTeacher(ReadOnlyMemory<byte> json, bool incoming = false)
    {
        if (!JsonFields.Parse(json, TeacherManifest.FileName).TryGet(out var fields, out var rejection))
            return rejection;
        CheckSchema(fields, "inficond.teacher/1");
        var logits = fields.Object("logits");
        var manifest = new TeacherManifest(
            fields.Text("name"), fields.Text("licence"), fields.OptionalText("source"),
            ReadImage(fields.Object("image"), incoming),
            logits.Text("output"),
            logits.OneOf("activation", ("none", Activation.None), ("sigmoid", Activation.Sigmoid), ("softmax", Activation.Softmax)),
            fields.File("labels"),
            ReadReduce(logits));
        return fields.Rejection is null ? manifest with { Unread = fields.Unread } : fields.Rejection;
    }

    private static void CheckSchema(JsonFields fields, string schema)
    {
        if (fields.Text("schema") != schema)
            fields.Fail("schema", $"must be {schema}");
    }

    private static PlacesReduction? ReadReduce(JsonFields logits)
    {
        if (!logits.Has("reduce"))
            return null;
        logits.OneOf("reduce", ("max", true));
        var skip = logits.Has("skip") ? logits.Whole("skip", 0, 65_536) : 0;
        return new PlacesReduction(skip, logits.Has("objectness") ? logits.Whole("objectness", 0, Math.Max(0, skip - 1)) : null);
    }

    private static ImageModelSpec ReadImage(JsonFields image, bool incoming)
    {
        var size = Array.ConvertAll(image.Numbers("size", 2), side => (int)side);
        if (size.Any(side => side is < 1 or > LargestSide))
            image.Fail("size", $"must be [height, width], each from 1 to {LargestSide}");
        var (mean, std) = ReadColours(image, incoming);
        var resize = image.OneOf("resize", ("stretch", ResizeMode.Stretch), ("shortest-crop", ResizeMode.ShortestCrop), ("letterbox", ResizeMode.Letterbox));
        var pixels = new ImageInput(
            size[0], size[1], resize,
            image.OneOf("layout", ("NCHW", TensorLayout.Nchw), ("NHWC", TensorLayout.Nhwc)),
            image.OneOf("channels", ("RGB", ChannelOrder.Rgb), ("BGR", ChannelOrder.Bgr)),
            mean, std,
            image.Has("resizeTo") ? image.Whole("resizeTo", Math.Max(size[0], size[1]), LargestSide) : null,
            image.Has("filter") ? image.OneOf("filter", ("bilinear", ResampleFilter.Bilinear), ("bicubic", ResampleFilter.Bicubic)) : ResampleFilter.Bilinear);
        if (pixels.ResizeTo is not null && resize != ResizeMode.ShortestCrop)
            image.Fail("resizeTo", "goes with \"resize\": \"shortest-crop\" only");
        return new ImageModelSpec(image.File("file"), image.Text("input"), pixels);
    }

    /// <summary>Mean and standard deviation on pixels from 0 to 255. With <c>rescale</c> they are given for pixels times that number, as preprocessor_config.json has them.</summary>
    private static (float[] Mean, float[] Std) ReadColours(JsonFields image, bool incoming)
    {
        var (mean, std) = (image.Numbers("mean", 3), image.Numbers("std", 3));
        if (std.Any(value => value <= 0))
            image.Fail("std", "must hold three numbers above 0 (on pixels from 0 to 255)");
        if (image.Has("rescale"))
        {
            var rescale = image.Number("rescale", 1e-6, 1, 1);
            if (rescale < 1 && mean.Any(value => value > 1))
                image.Fail("mean", "is above 1 though \"rescale\" brings pixels to 0 to 1: give mean and std for those, or leave \"rescale\" out");
            return (Array.ConvertAll(mean, value => (float)(value / rescale)), Array.ConvertAll(std, value => (float)(value / rescale)));
        }
        if (incoming && std.All(value => value is > 0 and < 1) && mean.All(value => value is >= 0 and <= 1))
            image.Fail("mean", "and 'image.std' look as if they were meant for pixels from 0 to 1; here pixels run from 0 to 255. Add \"rescale\": 0.00392156862745098 (1 / 255) beside them, or multiply both by 255");
        return (mean, std);
    }

    private static PatchOutput ReadPatches(JsonFields patches) => new(
        patches.Text("output"),
        patches.OneOf("layout", ("NDHW", PatchLayout.Ndhw), ("NHWD", PatchLayout.Nhwd), ("NLD", PatchLayout.Nld)));

    private static TextSpec ReadText(JsonFields text)
    {
        if (text.OneOf("kind", ("table", true), ("onnx", false)))
            return new TableTextSpec(text.File("words"), text.File("vectors"));
        var tokenizer = text.Object("tokenizer");
        if (tokenizer.Text("kind") is not "clip-bpe")
            tokenizer.Fail(new Rejection("tokenizer-unsupported", "Of tokenizers only clip-bpe is read by this version; bring the words and their vectors as a table instead (text.kind = table).", "text.tokenizer.kind"));
        var templates = text.Has("templates") ? text.Texts("templates") : ["{}"];
        if (templates.Any(template => !template.Contains("{}", StringComparison.Ordinal)))
            text.Fail("templates", "must each contain {} where the word goes");
        return new OnnxTextSpec(
            text.File("file"), text.Text("input"), text.Text("output"),
            new ClipBpeSpec(
                tokenizer.Has("vocab") ? tokenizer.File("vocab") : null, tokenizer.File("merges"),
                tokenizer.Whole("contextLength", 3, 4096), tokenizer.Whole("start", 0, 10_000_000), tokenizer.Whole("end", 0, 10_000_000), tokenizer.Whole("pad", 0, 10_000_000)),
            templates);
    }

    private static Parity ReadParity(JsonFields parity) => new(
        [.. parity.Objects("images").Select(sample => new ParitySample(sample.File("file"), sample.File("vector")))],
        [.. parity.Objects("texts").Select(sample => new ParitySample(sample.Text("text"), sample.File("vector")))],
        parity.Number("minCosine", 0.5, 1, 0.99));
}
