using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using InFiConD.Core;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Onnx.Format;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Tests.Bundles;

public sealed class HubLayoutTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _blobs = new();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_hugging_face_clip_is_an_extractor_without_a_manifest(bool oneFile, bool tokenizerInOne)
    {
        TinyHub.WriteHuggingFaceClip(_folder.Path, oneFile, tokenizerInOne);

        var bundle = await ImportAsync(BundleKind.Extractor);

        bundle.Layout.ShouldBe("hugging-face-clip");
        var manifest = bundle.Extractor!;
        (manifest.Licence, manifest.Dimension, manifest.Global).ShouldBe(("mit", TinyHub.Dimension, "image_embeds"));
        var pixels = manifest.Image.Pixels;
        (pixels.Height, pixels.Width, pixels.Resize, pixels.ResizeTo, pixels.Filter).ShouldBe((32, 32, ResizeMode.ShortestCrop, 32, ResampleFilter.Bicubic));
        pixels.Mean.ShouldBe([127.5f, 102f, 76.5f], 1e-3);
        pixels.Std.ShouldBe([63.75f, 63.75f, 63.75f], 1e-3);
        var tokens = manifest.Text.ShouldBeOfType<OnnxTextSpec>().Tokenizer;
        (tokens.ContextLength, tokens.Start, tokens.End, tokens.Pad).ShouldBe((TinyHub.Context, 512, 513, tokenizerInOne ? 0 : 513));
        Probe(bundle).Value.Dimension.ShouldBe(TinyHub.Dimension);
    }

    [Fact]
    public async Task An_open_clip_is_an_extractor_without_a_manifest()
    {
        TinyHub.WriteOpenClip(_folder.Path);

        var bundle = await ImportAsync(BundleKind.Extractor);

        bundle.Layout.ShouldBe("open-clip");
        bundle.Notes.ShouldBe(["No licence is stated."]);
        bundle.Extractor!.Text.ShouldBeOfType<OnnxTextSpec>().Tokenizer.ContextLength.ShouldBe(TinyHub.Context);
        Probe(bundle).Value.Dimension.ShouldBe(TinyHub.Dimension);
    }

    [Fact]
    public async Task All_layouts_of_one_clip_give_the_same_vectors()
    {
        var image = TinyPhotos.Draw(["fire", "sea"], new Random(4));
        var vectors = new List<float[]>();
        foreach (var write in (Action<string>[])[f => TinyHub.WriteHuggingFaceClip(f), f => TinyHub.WriteHuggingFaceClip(f, oneFile: true), TinyHub.WriteOpenClip])
        {
            Directory.Delete(_folder.Path, true);
            write(_folder.Path);
            var bundle = await ImportAsync(BundleKind.Extractor);
            using var extractor = PatchExtractor.Open(bundle.Extractor!, Locate(bundle), SessionSettings.Default).Value;
            vectors.Add(extractor.Embed([image]).Value.Single().Global!);
        }

        vectors[0].Sum(v => v * v).ShouldBe(1, 1e-5);
        vectors.ShouldAllBe(vector => vector.SequenceEqual(vectors[0]));
    }

    [Fact]
    public async Task An_image_classifier_is_a_teacher_without_a_manifest()
    {
        TinyHub.WriteClassifier(Path.Combine(_folder.Path, "downloaded"), "tench, Tinca tinca", "crane", "maillot");

        var bundle = await ImportAsync(BundleKind.Teacher);

        bundle.Layout.ShouldBe("image-classifier");
        (bundle.Teacher!.Output, bundle.Teacher.Activation, bundle.Teacher.Image.Pixels.Resize).ShouldBe(("logits", Activation.None, ResizeMode.Stretch));
        bundle.Files.Select(file => file.Path).ShouldBe(["labels.txt", "model.onnx", "teacher.json"]);
        BundleProbe.Teacher(bundle.Teacher, Locate(bundle), SessionSettings.Default).Value.Labels.ShouldBe(["tench, Tinca tinca", "crane", "maillot"]);
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_was_understood()
    {
        TinyHub.WriteClassifier(_folder.Path, "a", "b");
        using var tree = FolderTree.Open(_folder.Path).Value;
        var corrected = JsonNode.Parse(UnderstoodBundle.Of(tree, BundleKind.Teacher).Value.Manifest)!;
        corrected["logits"]!["activation"] = "softmax";

        var bundle = (await BundleImporter.ImportAsync(tree, BundleKind.Teacher, StoreAsync, default, Encoding.UTF8.GetBytes(corrected.ToJsonString()))).Value;

        bundle.Teacher!.Activation.ShouldBe(Activation.Softmax);
    }

    [Fact]
    public async Task Weights_in_a_file_beside_the_model_are_put_inside()
    {
        TinyHub.WriteClassifier(_folder.Path, "a", "b");
        var path = Path.Combine(_folder.Path, "model.onnx");
        var model = ModelProto.Parser.ParseFrom(await File.ReadAllBytesAsync(path));
        var weights = model.Graph.Initializer.Single();
        var bytes = weights.RawData.ToByteArray();
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "model.onnx_data"), [0, 0, 0, 0, .. bytes]);
        weights.RawData = ByteString.Empty;
        weights.DataLocation = 1;
        foreach (var (key, value) in new[] { ("location", "model.onnx_data"), ("offset", "4"), ("length", $"{bytes.Length}") })
            weights.ExternalData.Add(new StringStringEntryProto { Key = key, Value = value });
        await File.WriteAllBytesAsync(path, model.ToByteArray());

        var bundle = await ImportAsync(BundleKind.Teacher);

        BundleProbe.Teacher(bundle.Teacher!, Locate(bundle), SessionSettings.Default).IsSuccess.ShouldBeTrue();
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "model.onnx_data"), bytes[..8]);
        (await RefusedAsync(BundleKind.Teacher)).Message.ShouldContain("'model.onnx_data' ends before");
        File.Delete(Path.Combine(_folder.Path, "model.onnx_data"));
        (await RefusedAsync(BundleKind.Teacher)).Code.ShouldBe("bundle-file-missing");
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        _folder.Write("holiday.txt", "nothing");
        (await RefusedAsync(BundleKind.Extractor)).Message.ShouldContain("onnx/vision_model.onnx");
        (await RefusedAsync(BundleKind.Teacher)).Message.ShouldContain("teacher.json");
        TinyHub.WriteClassifier(_folder.Path, "a", "b");
        File.Delete(Path.Combine(_folder.Path, "config.json"));
        (await RefusedAsync(BundleKind.Teacher)).Code.ShouldBe("labels-missing");
        TinyHub.WriteHuggingFaceClip(_folder.Path);
        File.Delete(Path.Combine(_folder.Path, "merges.txt"));
        (await RefusedAsync(BundleKind.Extractor)).Code.ShouldBe("tokenizer-missing");
        _folder.Write("spiece.model", "x");
        (await RefusedAsync(BundleKind.Extractor)).Message.ShouldContain("SentencePiece");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _blobs.Dispose();
    }

    private async Task<ImportedBundle> ImportAsync(BundleKind kind)
    {
        using var tree = FolderTree.Open(_folder.Path).Value;
        return (await BundleImporter.ImportAsync(tree, kind, StoreAsync, default)).Value;
    }

    private async Task<Rejection> RefusedAsync(BundleKind kind)
    {
        using var tree = FolderTree.Open(_folder.Path).Value;
        return (await BundleImporter.ImportAsync(tree, kind, StoreAsync, default)).Rejection!;
    }

    private async Task<StoredBlob> StoreAsync(Stream stream, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(copy.ToArray()));
        await File.WriteAllBytesAsync(Path.Combine(_blobs.Path, hash), copy.ToArray(), cancellation);
        return new StoredBlob(hash, copy.Length);
    }

    private Func<string, string> Locate(ImportedBundle bundle) => name => Path.Combine(_blobs.Path, bundle.Files.Single(file => file.Path == name).Sha256);

    private Result<ExtractorProbe> Probe(ImportedBundle bundle) => BundleProbe.Extractor(bundle.Extractor!, Locate(bundle), SessionSettings.Default);
}
