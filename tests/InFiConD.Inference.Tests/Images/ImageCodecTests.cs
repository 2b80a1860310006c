using InFiConD.Fixtures;
using InFiConD.Inference.Images;
using SkiaSharp;

namespace InFiConD.Inference.Tests.Images;

public class ImageCodecTests
{
    private static readonly RgbImage Noise = TinyImages.Noise(37, 21, seed: 1);

    [Fact]
    public void A_png_comes_back_pixel_for_pixel()
    {
        var image = ImageCodec.Decode(Rendition.Png(Noise)).Value;
        (image.Width, image.Height).ShouldBe((37, 21));
        image.Pixels.ShouldBe(Noise.Pixels);
    }

    [Fact]
    public void Formats_are_told_by_content()
    {
        ImageCodec.Inspect(Rendition.Png(Noise)).Value.ShouldBe(new ImageHeader(ImageFormat.Png, 37, 21));
        ImageCodec.Inspect(Rendition.Jpeg(Noise)).Value.ShouldBe(new ImageHeader(ImageFormat.Jpeg, 37, 21));
        ImageCodec.Inspect(Rendition.WebP(Noise, 100)).Value.ShouldBe(new ImageHeader(ImageFormat.WebP, 37, 21));
    }

    [Fact]
    public void Gif_and_bmp_are_read()
    {
        // One red pixel; a 2 x 1 bitmap of blue and green (bottom-up BGR rows padded to four bytes).
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];
        byte[] bmp = [.. "BM"u8, 62, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, 0, 0, 0, 0, 8, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0];
        ImageCodec.Inspect(gif).Value.Format.ShouldBe(ImageFormat.Gif);
        ImageCodec.Decode(gif).Value.Pixels.ShouldBe([255, 0, 0]);
        ImageCodec.Inspect(bmp).Value.Format.ShouldBe(ImageFormat.Bmp);
        ImageCodec.Decode(bmp).Value.Pixels.ShouldBe([0, 0, 255, 0, 255, 0]);
    }

    [Theory]
    [InlineData(1, "abcdef", 3)]
    [InlineData(2, "cbafed", 3)]
    [InlineData(3, "fedcba", 3)]
    [InlineData(4, "defabc", 3)]
    [InlineData(5, "adbecf", 2)]
    [InlineData(6, "daebfc", 2)]
    [InlineData(7, "fcebda", 2)]
    [InlineData(8, "cfbead", 2)]
    public void Exif_orientation_is_applied(byte orientation, string expected, int width)
    {
        // Six 16 x 16 blocks of grey, "abc" over "def", brighter from a to f; 4:2:0 chroma cannot blur grey.
        var stored = TinyImages.Blocks("abc", "def");
        var jpeg = Rendition.Jpeg(stored, 100);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        byte[] tagged = [.. jpeg[..2], .. exif, .. jpeg[2..]];
        var image = ImageCodec.Decode(tagged).Value;
        TinyImages.ReadBlocks(image).ShouldBe(expected);
        image.Width.ShouldBe(width * 16);
        ImageCodec.Inspect(tagged).Value.Width.ShouldBe(width * 16);
    }

    [Fact]
    public void Transparency_is_laid_over_white()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(1, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.SetPixel(0, 0, new SKColor(255, 0, 0, 51));
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        ImageCodec.Decode(png.ToArray()).Value.Pixels.ShouldBe([255, 204, 204]);
    }

    [Fact]
    public void A_truncated_jpeg_is_broken()
    {
        ImageCodec.Inspect(BadInput.TruncatedJpeg()).IsSuccess.ShouldBeTrue();
        ImageCodec.Decode(BadInput.TruncatedJpeg()).Rejection!.Code.ShouldBe("image-broken");
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.98)]
    public void Truncated_png_and_webp_are_broken(double part)
    {
        foreach (var whole in new[] { Rendition.Png(Noise), Rendition.WebP(Noise, 100) })
            ImageCodec.Decode(whole.AsSpan(0, (int)(whole.Length * part))).Rejection!.Code.ShouldBe("image-broken");
    }

    [Fact]
    public void Nine_hundred_megapixels_are_refused_before_decoding()
    {
        var png = BadInput.HugePng();
        png.Length.ShouldBeLessThan(150_000);
        var before = Environment.WorkingSet;
        ImageCodec.Decode(png).Rejection!.Code.ShouldBe("image-too-large");
        // Decoded it would take 3.6 GB; tests that run beside this one take some memory too.
        (Environment.WorkingSet - before).ShouldBeLessThan(1_000_000_000);
    }

    [Fact]
    public void A_file_over_64_megabytes_is_refused()
    {
        ImageCodec.Inspect(new byte[ImageCodec.MostBytes + 1]).Rejection!.Code.ShouldBe("image-too-large");
        using var endless = new MemoryStream(new byte[ImageCodec.MostBytes + 1]);
        ImageCodec.ReadBytes(endless).Rejection!.Code.ShouldBe("image-too-large");
    }

    [Fact]
    public void Text_named_jpg_is_called_text()
    {
        var rejection = ImageCodec.Decode(BadInput.TextNamedJpg()).Rejection!;
        rejection.Code.ShouldBe("image-type-unsupported");
        rejection.Message.ShouldContain("text");
        ImageCodec.Decode([]).Rejection!.Code.ShouldBe("image-broken");
    }

    [Fact]
    public void Damaged_bytes_never_throw()
    {
        var random = new Random(11);
        foreach (var whole in new[] { Rendition.Png(Noise), Rendition.Jpeg(Noise), Rendition.WebP(Noise, 100) })
        {
            for (var trial = 0; trial < 100; trial++)
            {
                var damaged = whole.ToArray();
                for (var hit = 0; hit < 4; hit++)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                if (!ImageCodec.Decode(damaged).TryGet(out var image, out var rejection))
                    rejection.Code.ShouldBeOneOf("image-broken", "image-type-unsupported", "image-too-large");
                else
                    image.Pixels.Length.ShouldBe(image.Width * image.Height * 3);
            }
        }
    }

    [Fact]
    public void A_rendition_is_a_webp_with_a_bounded_side()
    {
        var webp = Rendition.WebP(TinyImages.Noise(400, 100, seed: 2), 200);
        ImageCodec.Inspect(webp).Value.ShouldBe(new ImageHeader(ImageFormat.WebP, 200, 50));
    }

    [SkippableFact]
    public void Every_real_photograph_decodes()
    {
        var folder = RealData.Path("photos/JPEGImages");
        var files = Directory.GetFiles(folder);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var header = ImageCodec.Inspect(bytes).Value;
            var image = ImageCodec.Decode(bytes).Value;
            (image.Width, image.Height).ShouldBe((header.Width, header.Height));
            ImageCodec.Decode(bytes.AsSpan(0, bytes.Length / 2)).Rejection!.Code.ShouldBe("image-broken");
        }
        files.Length.ShouldBe(296);
    }
}
