using InFiConD.Core;
using SkiaSharp;

namespace InFiConD.Inference.Images;

/// <summary>What the header of an image says.</summary>
/// <param name="Format">By content.</param>
/// <param name="Width">Pixels across once upright (EXIF orientation applied).</param>
/// <param name="Height">Pixels down once upright.</param>
public sealed record ImageHeader(ImageFormat Format, int Width, int Height);

/// <summary>
/// Reads photographs. Size limits are checked before a pixel is decoded; a file that cannot be decoded to its last row is refused, but a JPEG
/// that lacks only its end mark is whole.
/// Embedded colour profiles are ignored, as the tools do with which published models were trained; transparency is laid over white.
/// </summary>
public static class ImageCodec
{
    /// <summary>Largest file, in bytes (64 MB).</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Largest picture, in pixels (50 megapixels).</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>Reads a stream up to the byte limit.</summary>
    public static Result<byte[]> ReadBytes(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            if (buffer.Length + read > MostBytes)
                return TooManyBytes();
            buffer.Write(block, 0, read);
        }
        return buffer.ToArray();
    }

    /// <summary>Format and size from the header alone; refuses what is not an image or is too large to decode.</summary>
    public static Result<ImageHeader> Inspect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return TooManyBytes();
        if (!ImageFormats.Detect(bytes).TryGet(out var format, out var rejection))
            return rejection;
        if (format == ImageFormat.Jpeg && JpegFrame.Refuse(bytes) is { } unsupported)
            return unsupported;
        unsafe
        {
            fixed (byte* pointer = bytes)
            {
                using var data = SKData.Create((nint)pointer, bytes.Length);
                using var codec = SKCodec.Create(data);
                return codec is null ? Broken() : Inspect(codec, OriginOf(codec, bytes, format), format);
            }
        }
    }

    /// <summary>Decodes to upright RGB.</summary>
    public static Result<RgbImage> Decode(ReadOnlySpan<byte> bytes)
    {
        if (!Inspect(bytes).TryGet(out var header, out var rejection))
            return rejection;
        var decoded = DecodeWhole(bytes, header.Format);
        if (decoded.IsSuccess || header.Format != ImageFormat.Jpeg)
            return decoded;
        var (marked, filled) = JpegEnd.Endings(bytes);
        return DecodeWhole(marked, header.Format).TryGet(out var image, out _) && DecodeWhole(filled, header.Format).TryGet(out var other, out _)
            && image.Pixels.AsSpan().SequenceEqual(other.Pixels)
            ? image
            : decoded;
    }

    /// <summary>
    /// What <see cref="Decode"/> would say, without the pixels: the file is read to its last row. Of a JPEG only an eighth of each side is
    /// computed, which takes every byte of it all the same.
    /// </summary>
    public static Result<ImageHeader> Verify(ReadOnlySpan<byte> bytes)
    {
        if (!Inspect(bytes).TryGet(out var header, out var rejection))
            return rejection;
        if (header.Format == ImageFormat.Jpeg && ReadsToItsEnd(bytes))
            return header;
        return Decode(bytes).TryGet(out _, out rejection) ? header : rejection;
    }

    private static unsafe bool ReadsToItsEnd(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            using var data = SKData.Create((nint)pointer, bytes.Length);
            using var codec = SKCodec.Create(data);
            if (codec is null)
                return false;
            var size = codec.GetScaledDimensions(1 / 8f);
            var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, null);
            using var memory = SKData.Create(info.BytesSize64);
            return codec.GetPixels(info, memory.Data) == SKCodecResult.Success;
        }
    }

    private static Result<RgbImage> DecodeWhole(ReadOnlySpan<byte> bytes, ImageFormat format)
    {
        unsafe
        {
            fixed (byte* pointer = bytes)
            {
                using var data = SKData.Create((nint)pointer, bytes.Length);
                using var codec = SKCodec.Create(data);
                return codec is null ? Broken() : Decode(codec, OriginOf(codec, bytes, format));
            }
        }
    }

    private static Result<ImageHeader> Inspect(SKCodec codec, SKEncodedOrigin origin, ImageFormat format)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostPixels)
            return new Rejection("image-too-large", $"The image is {width} x {height} pixels; at most {MostPixels / 1_000_000} megapixels are read.");
        return Orientation.Swaps(origin) ? new ImageHeader(format, height, width) : new ImageHeader(format, width, height);
    }

    private static unsafe Result<RgbImage> Decode(SKCodec codec, SKEncodedOrigin origin)
    {
        // Without a colour space Skia leaves the numbers as they are stored.
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, null);
        using var memory = SKData.Create(info.BytesSize64);
        var result = codec.GetPixels(info, memory.Data);
        if (result != SKCodecResult.Success)
            return Broken();
        return Orientation.Upright(new ReadOnlySpan<byte>((void*)memory.Data, checked((int)info.BytesSize64)), info.Width, info.Height, origin);
    }

    private static SKEncodedOrigin OriginOf(SKCodec codec, ReadOnlySpan<byte> bytes, ImageFormat format) =>
        codec.EncodedOrigin is not SKEncodedOrigin.TopLeft and var origin ? origin : Exif.Orientation(bytes, format) ?? SKEncodedOrigin.TopLeft;

    private static Rejection Broken() =>
        new("image-broken", "The image is damaged or cut off and cannot be decoded to its end.");

    private static Rejection TooManyBytes() =>
        new("image-too-large", $"The file is larger than {MostBytes / 1024 / 1024} MB.");
}
