using InFiConD.Demo.Scenes;
using InFiConD.Demo.Training;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Training;
using TorchSharp;

namespace InFiConD.Demo.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demo-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Trained_models_and_their_bundles_give_the_same_numbers()
    {
        TorchRuntime.Probe().Reason.ShouldBeNull();
        torch.manual_seed(3);
        var corpus = Corpus.Render(16, 77);
        var extractor = TrainExtractor.Run(corpus, 1, 4, 1e-3, 0.5, torch.CPU);
        var teacher = TrainTeacher.Run(corpus, extractor.Trunk, 1, 4, 1e-3, torch.CPU);
        Bundles.WriteExtractor(_folder, extractor);
        Bundles.WriteTeacher(_folder, teacher);
        var image = ImageCodec.Decode(DemoSet.Render(2).Jpeg).Match(i => i, r => throw new InvalidOperationException(r.Message));
        var tensor = new float[Corpus.Input.Length];
        Resizer.Fill(image, Corpus.Input, tensor);
        using var scope = torch.NewDisposeScope();
        using var plain = torch.no_grad();
        var input = torch.tensor(tensor, [1, 3, Corpus.Side, Corpus.Side]);

        using var seen = PatchExtractor.Open(Read("extractor.json", json => ManifestReader.ReadExtractor(json)), At, SessionSettings.Default).Match(m => m, r => throw new InvalidOperationException(r.Message));
        var patches = seen.Embed([image]).Match(e => e, r => throw new InvalidOperationException(r.Message))[0].Patches!;
        (patches.Height, patches.Width, patches.Dimension).ShouldBe((PatchTruth.Grid, PatchTruth.Grid, ExtractorNet.Dimension));
        var expected = extractor.call(input).permute(0, 2, 3, 1).Floats();
        Difference(patches.Values, expected).ShouldBeLessThan(1e-3f);

        using var told = TeacherModel.Open(Read("teacher.json", json => ManifestReader.ReadTeacher(json)), Words.Classes.Count, At, SessionSettings.Default).Match(m => m, r => throw new InvalidOperationException(r.Message));
        var logits = told.Logits([image]).Match(l => l, r => throw new InvalidOperationException(r.Message))[0];
        Difference(logits, teacher.call(input).Floats()).ShouldBeLessThan(1e-2f);
    }

    private string At(string file) => Path.Combine(_folder, file);

    private T Read<T>(string file, Func<ReadOnlyMemory<byte>, Core.Result<T>> read) =>
        read(File.ReadAllBytes(At(file))).Match(manifest => manifest, rejection => throw new InvalidOperationException(rejection.Message));

    private static float Difference(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
}
