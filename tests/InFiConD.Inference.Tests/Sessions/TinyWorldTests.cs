using InFiConD.Core.Metrics;
using InFiConD.Core.Vision;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Datasets;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Text;

namespace InFiConD.Inference.Tests.Sessions;

/// <summary>The made-up world that API and browser tests run on must hold together, or those tests would say nothing.</summary>
public sealed class TinyWorldTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_word_of_a_class_tells_its_photographs_from_the_others()
    {
        var (bundle, photos) = (Path.Combine(_folder.Path, "bundle"), Path.Combine(_folder.Path, "photos"));
        TinyBundles.WriteExtractor(bundle);
        TinyPhotos.WriteVoc(photos, count: 200);
        var manifest = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(bundle, "extractor.json"))).Value;
        using var extractor = PatchExtractor.Open(manifest, name => Path.Combine(bundle, name), SessionSettings.Default).Value;
        using var text = TextEncoders.Open(manifest, name => Path.Combine(bundle, name), SessionSettings.Default).Value;
        using var tree = FolderTree.Open(photos).Value;
        var entries = DatasetReader.Read(tree).Value.Entries;
        PatchGrid[] grids = [.. entries.Select(entry => extractor.Embed([ImageCodec.Decode(tree.ReadBytes(entry.Path, ImageCodec.MostBytes).Value).Value]).Value.Single().Patches!)];

        foreach (var (name, colour) in TinyBundles.Classes)
        {
            var word = text.Encode([colour]).Value;
            double[] presence = [.. grids.Select(grid => Enumerable.Range(0, 64).Max(patch => UnitVectors.Cosine(grid.Values.AsSpan(patch * 16, 16), word)))];
            bool[] truth = [.. entries.Select(entry => entry.Labels.Contains(name))];
            truth.Count(present => present).ShouldBeInRange(40, 100);
            AveragePrecision.Compute(presence, truth)!.Value.ShouldBeGreaterThan(0.98, name);
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_photographs()
    {
        TinyPhotos.WriteVoc(Path.Combine(_folder.Path, "a"), count: 8);
        TinyPhotos.WriteVoc(Path.Combine(_folder.Path, "b"), count: 8);
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, "a"), "*", SearchOption.AllDirectories))
            File.ReadAllBytes(file).ShouldBe(File.ReadAllBytes(file.Replace(Path.Combine(_folder.Path, "a"), Path.Combine(_folder.Path, "b"), StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_outside_a_closed_list_are_refused_by_name()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        var manifest = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(_folder.Path, "extractor.json"))).Value;
        using var text = TextEncoders.Open(manifest, name => Path.Combine(_folder.Path, name), SessionSettings.Default).Value;
        text.Encode(["navy", "red"]).Value.Length.ShouldBe(32);
        var rejection = text.Encode(["red", "a purple cow"]).Rejection!;
        rejection.Code.ShouldBe("word-unknown");
        rejection.Message.ShouldContain("'a purple cow'");
    }

    public void Dispose() => _folder.Dispose();
}
