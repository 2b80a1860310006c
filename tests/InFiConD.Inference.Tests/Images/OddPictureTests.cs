using System.Buffers.Binary;
using System.Text;
using InFiConD.Fixtures;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Tests.Images;

public class OddPictureTests
{
    /// <summary>64 x 48 pixels in patches of eight, progressive.</summary>
    private const string Progressive =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC"
        + "0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wgARCAAw"
        + "AEADASIAAhEBAxEB/8QAGQAAAwEBAQAAAAAAAAAAAAAABQYHAwEE/8QAGQEAAgMBAAAAAAAAAAAAAAAABAUAAwYC/9oADAMBAAIQAxAAAAE6OW"
        + "y4zDFWrK4SsFzu3Zjj96vj1jYzgQnlg1nRSau65o0QdBZRbD5fc2K00urWGSt57OK6Ho8+17s6PNLnspGr6//EABQQAQAAAAAAAAAAAAAAAAAA"
        + "AFD/2gAIAQEAAQUCQ//EACcRAAAEAwcFAQAAAAAAAAAAAAAEERICBRMDFCEiQVHBBiNCYYHh/9oACAEDAQE/AZZZ1nfAcicgmEyu7cqqCXTt3X"
        + "uKvr9EpMtfhtyJMYpPw25BspTTEGIGIJnMEbl3BiG9JoghO0dBZH3+I//EACcRAAAEAwcFAQAAAAAAAAAAAAAFERIDBCIBAhMUQUKBIVFhocHh"
        + "/9oACAECAQE/ASssR1XbQQznPbETz+CHcwRfl2aiVhvUWyGe3IgKIuO/j6DA0e2n2DWzFZyC+RR1QlpBFqEjBc7qP//EABQQAQAAAAAAAAAAAA"
        + "AAAAAAAFD/2gAIAQEABj8CQ//EABQQAQAAAAAAAAAAAAAAAAAAAFD/2gAIAQEAAT8hQ//aAAwDAQACAAMAAAAQutq88vm++d6//8QAIBEAAQME"
        + "AwEBAAAAAAAAAAAAEQBRYTFBcdEBIYHB4f/aAAgBAwEBPxC4gZVKtYB+LNS4oI5dYGNoZOtwaJ5F2if5NsSrkSfi35iF7RJIwy7NZkU85dd6gT"
        + "+L/8QAIxEAAQEIAQUAAAAAAAAAAAAAEQAhMUFRYXGBkbEBwdHh8P/aAAgBAgEBPxD65GqbOeJwkmxpOHJjeNPaiYA7rx2Sc9JKAAXPwkpFB4UV"
        + "KFzwtcheq1SF6rWIXX//xAAUEAEAAAAAAAAAAAAAAAAAAABQ/9oACAEBAAE/EEP/2Q==";

    private static readonly byte[] Jpeg = Rendition.Jpeg(TinyImages.Noise(96, 64, seed: 3), 90);

    [Fact]
    public void A_jpeg_that_lacks_only_its_end_mark_is_whole()
    {
        var whole = ImageCodec.Decode(Jpeg).Value.Pixels;
        ImageCodec.Decode(Jpeg.AsSpan(..^2)).Value.Pixels.ShouldBe(whole);
        ImageCodec.Decode(Jpeg.AsSpan(..^1)).Value.Pixels.ShouldBe(whole);
        ImageCodec.Decode([.. Jpeg, 1, 2, 3]).Value.Pixels.ShouldBe(whole);
    }

    [Fact]
    public void A_jpeg_that_is_cut_off_anywhere_before_is_refused()
    {
        for (var length = 3; length < Jpeg.Length - 6; length += 97)
            ImageCodec.Decode(Jpeg.AsSpan(..length)).Rejection!.Code.ShouldBe("image-broken", $"{length} bytes");
        ImageCodec.Decode(Jpeg.AsSpan(..^40)).Rejection!.Code.ShouldBe("image-broken");
    }

    [Fact]
    public void To_verify_a_picture_is_to_decode_it_without_the_pixels()
    {
        var progressive = Convert.FromBase64String(Progressive);
        var png = Rendition.Png(TinyImages.Noise(20, 10, 2));
        foreach (var picture in new[] { Jpeg, progressive, png, Rendition.WebP(TinyImages.Noise(20, 10, 2), 100) })
        {
            ImageCodec.Verify(picture).Value.ShouldBe(ImageCodec.Inspect(picture).Value);
            for (var length = 0; length <= picture.Length; length += Math.Max(1, picture.Length / 150))
            {
                var decoded = ImageCodec.Decode(picture.AsSpan(..length));
                ImageCodec.Verify(picture.AsSpan(..length)).Rejection.ShouldBe(decoded.Rejection, $"{length} of {picture.Length} bytes");
            }
        }
    }

    [Theory]
    [InlineData(0xC0, 12, "12 bits")]
    [InlineData(0xC1, 12, "12 bits")]
    [InlineData(0xC3, 8, "lossless")]
    [InlineData(0xC3, 16, "lossless")]
    [InlineData(0xF7, 8, "JPEG-LS")]
    [InlineData(0xC5, 8, "hierarchical")]
    public void Kinds_of_jpeg_that_are_not_read_are_called_by_name(byte frame, byte bits, string named)
    {
        var at = Jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        byte[] changed = [.. Jpeg];
        (changed[at + 1], changed[at + 4]) = (frame, bits);
        foreach (var refused in new[] { ImageCodec.Inspect(changed).Rejection!, ImageCodec.Decode(changed).Rejection! })
            (refused.Code, refused.Message.Contains(named, StringComparison.Ordinal)).ShouldBe(("image-type-unsupported", true));
    }

    [Theory]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0mif1heix", "HEIC")]
    [InlineData("\0\0\0\u001Cftypavif\0\0\0\0mif1avif", "AVIF")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0isommp42", "film")]
    [InlineData("II*\0", "TIFF")]
    [InlineData("MM\0*", "TIFF")]
    [InlineData("\0\0\0\u000CjP  ", "JPEG 2000")]
    [InlineData("\u00FF\n", "JPEG XL")]
    [InlineData("8BPS", "Photoshop")]
    [InlineData("<?xml version='1.0'?><svg xmlns='x'>", "SVG")]
    [InlineData("<html>403</html>", "text")]
    [InlineData("%PDF-1.7", "PDF")]
    public void Other_files_are_called_by_name(string head, string named) =>
        ImageCodec.Inspect([.. Encoding.Latin1.GetBytes(head), .. "                "u8]).Rejection!.ShouldSatisfyAllConditions(
            refused => refused.Code.ShouldBe("image-type-unsupported"), refused => refused.Message.ShouldContain(named));

    [Theory]
    [InlineData(false, 3)]
    [InlineData(false, 4)]
    [InlineData(true, 3)]
    [InlineData(true, 4)]
    public void Orientation_is_applied_in_every_way_it_is_written(bool little, byte kind)
    {
        var stored = TinyImages.Blocks("abc", "def");
        var exif = Exif(6, little, kind);
        byte[] jpeg = Rendition.Jpeg(stored, 100), png = Rendition.Png(stored);
        byte[] inJpeg = [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif, .. jpeg[2..]];
        byte[] chunk = [.. "eXIf"u8, .. exif];
        byte[] inPng = [.. png[..33], .. Big(exif.Length), .. chunk, .. Big((int)System.IO.Hashing.Crc32.HashToUInt32(chunk)), .. png[33..]];
        foreach (var tagged in new[] { inJpeg, inPng })
        {
            TinyImages.ReadBlocks(ImageCodec.Decode(tagged).Value).ShouldBe("daebfc");
            (ImageCodec.Inspect(tagged).Value.Width, ImageCodec.Inspect(tagged).Value.Height).ShouldBe((32, 48));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void An_orientation_that_does_not_exist_changes_nothing(byte orientation)
    {
        var jpeg = Rendition.Jpeg(TinyImages.Blocks("abc", "def"), 100);
        byte[] tagged = [.. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. Exif(orientation, false, 3), .. jpeg[2..]];
        TinyImages.ReadBlocks(ImageCodec.Decode(tagged).Value).ShouldBe("abcdef");
    }

    private static byte[] Exif(byte orientation, bool little, byte kind) => little
        ? [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, kind, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
        : [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, kind, 0, 0, 0, 1, .. kind == 3 ? new byte[] { 0, orientation, 0, 0 } : [0, 0, 0, orientation], 0, 0, 0, 0];

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
