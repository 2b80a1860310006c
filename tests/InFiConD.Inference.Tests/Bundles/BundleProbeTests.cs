using System.Text.Json.Nodes;
using InFiConD.Fixtures;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;
using Xunit.Abstractions;

namespace InFiConD.Inference.Tests.Bundles;

public sealed class BundleProbeTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private Core.Result<ExtractorProbe> Extractor(Action<JsonObject>? change = null, byte[]? model = null)
    {
        TinyBundles.WriteExtractor(_folder.Path, change, model);
        return ProbeExtractor(_folder.Path);
    }

    private static Core.Result<ExtractorProbe> ProbeExtractor(string folder) => BundleProbe.Extractor(
        ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(folder, "extractor.json"))).Value, name => Path.Combine(folder, name), SessionSettings.Default);

    private static Core.Result<TeacherProbe> ProbeTeacher(string folder) => BundleProbe.Teacher(
        ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(folder, "teacher.json"))).Value, name => Path.Combine(folder, name), SessionSettings.Default);

    [Fact]
    public void A_good_extractor_shows_grid_words_and_time()
    {
        var probe = Extractor().Value;
        (probe.PatchHeight, probe.PatchWidth, probe.Dimension).ShouldBe((8, 8, 16));
        probe.Words!.Count.ShouldBe(24);
        probe.MsPerImage.ShouldBeInRange(0.001, 5000);
        probe.Provider.Kind.ShouldBe(ProviderKind.Cpu);
    }

    [Theory]
    [InlineData("image.size", "[32,32]", "model-input", "image.size")]
    [InlineData("image.layout", "\"NHWC\"", "model-input", "image.size")]
    [InlineData("image.input", "\"pixels\"", "model-input", "image.input")]
    [InlineData("image.patches.output", "\"dense\"", "model-output", "image.patches.output")]
    [InlineData("image.patches.output", "\"global\"", "model-output", "image.patches.output")]
    [InlineData("image.patches.layout", "\"NHWD\"", "model-output", "dimension")]
    [InlineData("dimension", "17", "model-output", "dimension")]
    [InlineData("image.global.output", "\"nothing\"", "model-output", "image.global.output")]
    public void A_model_that_does_not_do_what_its_manifest_says_is_refused(string place, string json, string code, string field)
    {
        var rejection = Extractor(manifest =>
        {
            var names = place.Split('.');
            JsonNode node = manifest;
            foreach (var name in names[..^1])
                node = node[name]!;
            node[names[^1]] = JsonNode.Parse(json);
        }).Rejection!;
        output.WriteLine(rejection.Message);
        (rejection.Code, rejection.Field).ShouldBe((code, field));
    }

    [Fact]
    public void Embeddings_may_have_any_length_and_must_be_finite_and_differ()
    {
        Extractor(model: Scaled(1.5f)).IsSuccess.ShouldBeTrue();
        Extractor(model: Scaled(float.NaN)).Rejection!.Code.ShouldBe("vector-not-finite");
        Extractor(model: Scaled(1.004f)).IsSuccess.ShouldBeTrue();
        Extractor(model: Scaled(0)).Rejection!.Code.ShouldBe("model-constant");
        Extractor(model: Constant()).Rejection!.Code.ShouldBe("model-constant");
    }

    [Fact]
    public void Words_and_vectors_must_fit()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        File.AppendAllText(Path.Combine(_folder.Path, "words.txt"), "one too many\n");
        ProbeExtractor(_folder.Path).Rejection!.Field.ShouldBe("text.vectors");

        TinyBundles.WriteExtractor(_folder.Path);
        File.WriteAllLines(Path.Combine(_folder.Path, "words.txt"), Enumerable.Repeat("red", 24));
        ProbeExtractor(_folder.Path).Rejection!.Field.ShouldBe("text.words");

        TinyBundles.WriteExtractor(_folder.Path);
        using (var file = File.Create(Path.Combine(_folder.Path, "vectors.npy")))
            NpyFile.Write(file, Enumerable.Repeat(1f, 24 * 16).ToArray(), 24, 16);
        ProbeExtractor(_folder.Path).Rejection!.Code.ShouldBe("model-constant");
    }

    [Fact]
    public void A_word_without_a_vector_is_refused()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        using (var file = File.Create(Path.Combine(_folder.Path, "vectors.npy")))
            NpyFile.Write(file, new float[24 * 16], 24, 16);
        ProbeExtractor(_folder.Path).Rejection!.Message.ShouldContain("'red'");
    }

    [Fact]
    public void Parity_samples_catch_a_conversion_that_went_wrong()
    {
        void Write(float[] vector)
        {
            TinyBundles.WriteExtractor(_folder.Path, manifest => manifest["parity"] = JsonNode.Parse(
                """{"images":[{"file":"red.png","vector":"red.npy"}],"texts":[{"text":"red","vector":"red.npy"}]}"""));
            _folder.Write("red.png", Rendition.Png(TinyImages.Flat(20, 20, 220, 30, 30)));
            using var file = File.Create(Path.Combine(_folder.Path, "red.npy"));
            NpyFile.Write(file, vector, vector.Length);
        }

        Write(TinyColours.Embed(220, 30, 30));
        ProbeExtractor(_folder.Path).IsSuccess.ShouldBeTrue();
        Write(TinyColours.Embed(30, 60, 220));
        ProbeExtractor(_folder.Path).Rejection!.Code.ShouldBe("parity");
    }

    [Fact]
    public void Patches_as_one_list_make_a_grid()
    {
        var graph = new OnnxGraph("list");
        var pooled = graph.Node("AveragePool", "pooled", [graph.Input("image", 1, 3, 64, 64)], OnnxSetting.Of("kernel_shape", 8, 8), OnnxSetting.Of("strides", 8, 8));
        var flat = graph.Node("Reshape", "flat", [pooled, graph.Constant("shape", [1L, 3, 64], 3)]);
        var rows = graph.Node("Transpose", "rows", [flat], OnnxSetting.Of("perm", 0, 2, 1));
        var offset = graph.Node("Add", "offset", [rows, graph.Constant("little", [0.01f], 1)]);
        graph.Output(graph.Node("LpNormalization", "patches", [offset], OnnxSetting.Of("axis", -1), OnnxSetting.Of("p", 2)), 1, 64, 3);
        TinyBundles.WriteExtractor(_folder.Path, manifest =>
        {
            manifest["dimension"] = 3;
            manifest["image"]!["patches"]!["layout"] = "NLD";
            manifest["image"]!.AsObject().Remove("global");
        }, graph.ToBytes());
        using (var file = File.Create(Path.Combine(_folder.Path, "vectors.npy")))
            NpyFile.Write(file, [.. Enumerable.Range(0, 24).SelectMany(i => new[] { MathF.Cos(i), MathF.Sin(i), 0 })], 24, 3);
        var probe = ProbeExtractor(_folder.Path).Value;
        (probe.PatchHeight, probe.PatchWidth).ShouldBe((8, 8));
    }

    [Fact]
    public void A_good_teacher_shows_its_labels_and_a_bad_one_its_fault()
    {
        TinyBundles.WriteTeacher(_folder.Path);
        ProbeTeacher(_folder.Path).Value.Labels.ShouldBe(["fire", "meadow", "lamp", "sea"]);
        File.WriteAllLines(Path.Combine(_folder.Path, "labels.txt"), ["one", "two"]);
        ProbeTeacher(_folder.Path).Rejection!.Field.ShouldBe("labels");
        TinyBundles.WriteTeacher(_folder.Path, model: TinyBundles.TeacherModel(scale: float.NaN));
        ProbeTeacher(_folder.Path).Rejection!.Code.ShouldBe("logit-not-finite");
        TinyBundles.WriteTeacher(_folder.Path, model: TinyBundles.TeacherModel(scale: 0));
        ProbeTeacher(_folder.Path).Rejection!.Code.ShouldBe("model-constant");
    }

    [SkippableFact]
    public void The_real_bundles_pass()
    {
        var models = RealData.Path("models");
        var extractor = ProbeExtractor(Path.Combine(models, "imagenet-patches")).Value;
        (extractor.PatchHeight, extractor.PatchWidth, extractor.Dimension, extractor.Words!.Count).ShouldBe((14, 14, 1280, 584));
        var teacher = ProbeTeacher(Path.Combine(models, "deeplab-voc")).Value;
        teacher.Labels.Count.ShouldBe(20);
        output.WriteLine($"extractor {extractor.MsPerImage:F0} ms, teacher {teacher.MsPerImage:F0} ms an image");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Colours as a 16-vector times a factor that spoils the length.</summary>
    private static byte[] Scaled(float factor) => Model(graph =>
    {
        var unit = graph.Node("LpNormalization", "unit", ["features"], OnnxSetting.Of("axis", 1), OnnxSetting.Of("p", 2));
        graph.Node("Mul", "patches", [unit, graph.Constant("factor", [factor], 1)]);
    });

    private static byte[] Constant() => Model(graph =>
    {
        var zero = graph.Node("Mul", "zero", ["features", graph.Constant("nothing", [0f], 1)]);
        graph.Node("Add", "patches", [zero, graph.Constant("quarter", [0.25f], 1)]);
    });

    private static byte[] Model(Action<OnnxGraph> finish)
    {
        var graph = new OnnxGraph("spoilt");
        var image = graph.Input("image", 1, 3, 64, 64);
        var pooled = graph.Node("AveragePool", "pooled", [image], OnnxSetting.Of("kernel_shape", 8, 8), OnnxSetting.Of("strides", 8, 8));
        float[] kernel = [.. Enumerable.Range(0, 48).Select(i => (i * 7 % 11) / 11f + 0.1f)];
        float[] bias = [.. Enumerable.Repeat(0.1f, 16)];
        graph.Node("Conv", "features", [pooled, graph.Constant("kernel", kernel, 16, 3, 1, 1), graph.Constant("bias", bias, 16)]);
        finish(graph);
        graph.Output("patches", 1, 16, 8, 8);
        var mean = graph.Node("ReduceMean", "mean", ["patches"], OnnxSetting.Of("axes", 2, 3), OnnxSetting.Of("keepdims", 0));
        graph.Node("LpNormalization", "global", [mean], OnnxSetting.Of("axis", 1), OnnxSetting.Of("p", 2));
        graph.Output("global", 1, 16);
        return graph.ToBytes();
    }
}
