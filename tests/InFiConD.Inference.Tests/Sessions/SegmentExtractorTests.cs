using InFiConD.Core.Vision;
using InFiConD.Fixtures;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using Xunit.Abstractions;

namespace InFiConD.Inference.Tests.Sessions;

public sealed class SegmentExtractorTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private static PatchExtractor Open(string folder)
    {
        var manifest = ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(folder, "extractor.json"))).Value;
        return PatchExtractor.Open(manifest, name => Path.Combine(folder, name), SessionSettings.Default).Value;
    }

    /// <summary>Left half red, right half blue.</summary>
    private static RgbImage Halves(int width, int height)
    {
        var image = TinyImages.Flat(width, height, 220, 30, 30);
        for (var i = 0; i < width * height; i++)
        {
            if (i % width >= width / 2)
                (image.Pixels[i * 3], image.Pixels[i * 3 + 1], image.Pixels[i * 3 + 2]) = (30, 60, 220);
        }
        return image;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_half_gets_segments_of_its_colour(bool patches)
    {
        TinyBundles.WriteExtractor(_folder.Path, manifest =>
        {
            if (!patches)
                manifest["image"]!.AsObject().Remove("patches");
        });
        using var extractor = Open(_folder.Path);
        extractor.HasPatches.ShouldBe(patches);
        var found = extractor.Segment(Halves(640, 320), new SegmentationOptions()).Value;
        found.Window.ShouldBe(new ImageWindow(0, 0, 640, 320));
        var segments = found.Segments;
        segments.Areas.Sum().ShouldBe(1, 1e-5f);
        for (var place = 0; place < segments.Map.Length; place++)
        {
            var left = place % segments.Width < segments.Width / 2;
            var vector = segments.Embeddings.AsSpan(segments.Map[place] * 16, 16);
            var (red, blue) = (UnitVectors.Cosine(vector, TinyColours.Embed(220, 30, 30)), UnitVectors.Cosine(vector, TinyColours.Embed(30, 60, 220)));
            // A crop's margin may reach into the other half; its own colour still leads.
            (left ? red - blue : blue - red).ShouldBeGreaterThan(patches ? 0.9 : 0.2);
        }
    }

    [SkippableFact]
    public void Blank_patches_of_real_photographs_do_not_upset_the_segments()
    {
        var bundle = RealData.Path("models/imagenet-patches");
        var photos = RealData.Path("photos/JPEGImages");
        using var extractor = Open(bundle);
        // Each has patches in which the model sees nothing.
        foreach (var name in new[] { "000027.jpg", "000126.jpg", "001906.jpg" })
        {
            var image = ImageCodec.Decode(File.ReadAllBytes(Path.Combine(photos, name))).Value;
            var segments = extractor.Segment(image, new SegmentationOptions()).Value.Segments;
            segments.Count.ShouldBeInRange(5, 60);
            segments.Embeddings.ShouldAllBe(value => float.IsFinite(value));
            output.WriteLine($"{name}: {segments.Count} segments");
        }
    }

    public void Dispose() => _folder.Dispose();
}
