using System.Text.Json.Nodes;
using InFiConD.Fixtures;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Tests.Bundles;

public sealed class ManifestReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [SkippableFact]
    public void The_real_manifests_are_read()
    {
        var models = RealData.Path("models");
        var extractor = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(models, "imagenet-patches", "extractor.json"))).Value;
        extractor.Dimension.ShouldBe(1280);
        extractor.Patches.ShouldBe(new PatchOutput("dense_embeds", PatchLayout.Ndhw));
        extractor.Global.ShouldBe("image_embeds");
        (extractor.Image.Pixels.Height, extractor.Image.Pixels.Resize).ShouldBe((448, ResizeMode.Stretch));
        extractor.Files.ShouldBe(["image.onnx", "words.txt", "text.npy"]);
        var teacher = ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(models, "deeplab-voc", "teacher.json"))).Value;
        teacher.Files.ShouldBe(["teacher.onnx", "labels.txt"]);
        teacher.Activation.ShouldBe(Activation.None);
    }

    [Fact]
    public void Unknown_fields_are_passed_over() =>
        Read(manifest => manifest["invented"] = new JsonObject { ["x"] = 1 }).ShouldBe(("", null));

    [Theory]
    [InlineData("schema", "\"inficond.extractor/9\"", "schema")]
    [InlineData("name", "null", "name")]
    [InlineData("licence", "7", "licence")]
    [InlineData("dimension", "0", "dimension")]
    [InlineData("dimension", "\"16\"", "dimension")]
    [InlineData("image", "[]", "image")]
    [InlineData("image.size", "[64]", "image.size")]
    [InlineData("image.size", "[64,100000]", "image.size")]
    [InlineData("image.resize", "\"fit\"", "image.resize")]
    [InlineData("image.channels", "\"GRAY\"", "image.channels")]
    [InlineData("image.mean", "[0,0]", "image.mean")]
    [InlineData("image.std", "[1,0,1]", "image.std")]
    [InlineData("image.file", "\"../image.onnx\"", "image.file")]
    [InlineData("image.file", "\"/etc/passwd\"", "image.file")]
    [InlineData("image.patches.layout", "\"HWND\"", "image.patches.layout")]
    [InlineData("text.kind", "\"guess\"", "text.kind")]
    [InlineData("text.words", "\"..\\\\words.txt\"", "text.words")]
    [InlineData("parity", "{\"images\":[{\"file\":\"a.png\"}]}", "parity.images[0].vector")]
    public void The_field_to_blame_is_named(string place, string json, string field)
    {
        var (code, blamed) = Read(manifest => Set(manifest, place, json));
        code.ShouldBe("manifest-field");
        blamed.ShouldBe(field);
    }

    [Fact]
    public void An_output_of_some_kind_is_needed() => Read(manifest =>
    {
        manifest["image"]!.AsObject().Remove("patches");
        manifest["image"]!.AsObject().Remove("global");
    }).ShouldBe(("manifest-field", "image.patches"));

    [Fact]
    public void Tokenizers_that_are_not_read_are_refused_by_name() => Read(manifest =>
        Set(manifest, "text", "{\"kind\":\"onnx\",\"file\":\"t.onnx\",\"input\":\"i\",\"output\":\"o\",\"tokenizer\":{\"kind\":\"sentencepiece\",\"file\":\"m\",\"merges\":\"m\",\"contextLength\":64,\"start\":0,\"end\":0,\"pad\":0}}"))
        .ShouldBe(("tokenizer-unsupported", "text.tokenizer.kind"));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_is_no_json_object_is_broken(string json)
    {
        ManifestReader.ReadExtractor(System.Text.Encoding.UTF8.GetBytes(json)).Rejection!.Code.ShouldBe("manifest-broken");
        ManifestReader.ReadTeacher(System.Text.Encoding.UTF8.GetBytes(json)).Rejection!.Code.ShouldBe("manifest-broken");
    }

    [Fact]
    public void A_teacher_needs_a_known_activation()
    {
        TinyBundles.WriteTeacher(_folder.Path, manifest => Set(manifest, "logits.activation", "\"relu\""));
        ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(_folder.Path, "teacher.json"))).Rejection!.Field.ShouldBe("logits.activation");
    }

    public void Dispose() => _folder.Dispose();

    private (string Code, string? Field) Read(Action<JsonObject> change)
    {
        TinyBundles.WriteExtractor(_folder.Path, change);
        var rejection = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(_folder.Path, "extractor.json"))).Rejection;
        return (rejection?.Code ?? "", rejection?.Field);
    }

    private static void Set(JsonObject manifest, string place, string json)
    {
        var names = place.Split('.');
        JsonNode node = manifest;
        foreach (var name in names[..^1])
            node = node[name]!;
        node[names[^1]] = JsonNode.Parse(json);
    }
}
