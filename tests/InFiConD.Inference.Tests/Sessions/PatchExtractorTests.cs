using System.Diagnostics;
using InFiConD.Fixtures;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using Xunit.Abstractions;

namespace InFiConD.Inference.Tests.Sessions;

public sealed class PatchExtractorTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private PatchExtractor Open(SessionSettings? settings = null)
    {
        var manifest = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(_folder.Path, "extractor.json"))).Value;
        return PatchExtractor.Open(manifest, name => Path.Combine(_folder.Path, name), settings ?? SessionSettings.Default).Value;
    }

    [Fact]
    public void A_patch_is_nearest_to_the_word_of_its_colour()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        using var extractor = Open();
        foreach (var (word, red, green, blue) in TinyColours.Named)
        {
            var embedding = extractor.Embed([TinyImages.Flat(50, 40, red, green, blue)]).Value.Single();
            embedding.Patches!.Values.Length.ShouldBe(8 * 8 * 16);
            var patch = embedding.Patches.Values.AsSpan(0, 16).ToArray();
            TinyColours.Named.MaxBy(named => UnitVectors.Cosine(patch, TinyColours.Embed(named.Red, named.Green, named.Blue))).Word.ShouldBe(word);
            UnitVectors.Cosine(patch, TinyColours.Embed(red, green, blue)).ShouldBe(1, 1e-5);
            UnitVectors.Cosine(patch, embedding.Global).ShouldBe(1, 1e-5);
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(-1, 4)]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    public void Open_and_fixed_batches_give_the_same_embeddings(int modelBatch, int batch)
    {
        TinyBundles.WriteExtractor(_folder.Path, model: TinyBundles.ExtractorModel(modelBatch));
        using var extractor = Open(new SessionSettings(Batch: batch));
        RgbImage[] images = [.. Enumerable.Range(0, 7).Select(i => TinyImages.Noise(30 + i, 20, seed: i))];
        var together = extractor.Embed(images).Value;
        together.Count.ShouldBe(7);
        for (var i = 0; i < images.Length; i++)
            extractor.Embed([images[i]]).Value.Single().Patches!.Values.ShouldBe(together[i].Patches!.Values);
    }

    [Fact]
    public void Patches_lie_row_by_row()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        using var extractor = Open();
        var image = TinyImages.Flat(64, 64, 220, 30, 30);
        for (var i = 0; i < 8; i++)
            image.Pixels.AsSpan(((16 + i) * 64 + 40) * 3, 8 * 3).Fill(10);
        var grid = extractor.Embed([image]).Value.Single().Patches!;
        var black = Enumerable.Range(0, 64).Single(patch => grid.Values[patch * 16 + 5] > 0.5f);
        black.ShouldBe(2 * 8 + 5);
    }

    [Fact]
    public void Letterboxed_padding_is_cut_off_and_the_window_says_where_the_grid_lies()
    {
        TinyBundles.WriteExtractor(_folder.Path, manifest => manifest["image"]!["resize"] = "letterbox");
        using var extractor = Open();
        var embedding = extractor.Embed([TinyImages.Flat(200, 100, 220, 30, 30)]).Value.Single();
        (embedding.Patches!.Height, embedding.Patches.Width).ShouldBe((4, 8));
        embedding.Window.ShouldBe(new ImageWindow(0, 0, 200, 100));
        UnitVectors.Cosine(embedding.Patches.Values.AsSpan(0, 16), TinyColours.Embed(220, 30, 30)).ShouldBe(1, 1e-5);
        var tall = extractor.Embed([TinyImages.Flat(1, 500, 220, 30, 30)]).Value.Single();
        (tall.Patches!.Height, tall.Patches.Width).ShouldBe((8, 1));
    }

    [SkippableFact]
    public void The_real_extractor_gives_unit_patches_in_a_fraction_of_a_second()
    {
        var bundle = RealData.Path("models/imagenet-patches");
        var photos = RealData.Path("photos/JPEGImages");
        var manifest = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(bundle, "extractor.json"))).Value;
        using var extractor = PatchExtractor.Open(manifest, name => Path.Combine(bundle, name), SessionSettings.Default).Value;
        RgbImage[] images = [.. Directory.GetFiles(photos).Order().Take(6).Select(file => ImageCodec.Decode(File.ReadAllBytes(file)).Value)];
        var start = Stopwatch.GetTimestamp();
        var embeddings = extractor.Embed(images).Value;
        output.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds / images.Length:F0} ms a photo on {extractor.Provider.Name}");
        foreach (var embedding in embeddings)
        {
            (embedding.Patches!.Height, embedding.Patches.Width, embedding.Patches.Dimension).ShouldBe((14, 14, 1280));
            for (var patch = 0; patch < 196; patch++)
            {
                var vector = embedding.Patches.Values.AsSpan(patch * 1280, 1280);
                // Blank patches (a film's black border, a white sky) come back as zeros.
                if (vector.ContainsAnyExcept(0f))
                    vector.ToArray().Sum(v => (double)v * v).ShouldBe(1, 1e-5);
            }
            Enumerable.Range(0, 196).Count(patch => embedding.Patches.Values.AsSpan(patch * 1280, 1280).ContainsAnyExcept(0f)).ShouldBeGreaterThan(150);
            embedding.Global!.Sum(v => (double)v * v).ShouldBe(1, 1e-5);
        }
    }

    public void Dispose() => _folder.Dispose();
}
