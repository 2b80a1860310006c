namespace InFiConD.Inference.Images;

/// <summary>
/// Tells a JPEG that lacks only its end mark from one that is cut off. Decoders fill what is missing without a word; so it is decoded with two
/// different endings: where every pixel was there before them, both give the same picture.
/// </summary>
internal static class JpegEnd
{
    private const int Filled = 4096;

    /// <summary>The same file with the mark after its last byte, and with other data before the mark.</summary>
    public static (byte[] Marked, byte[] Filled) Endings(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes.TrimEnd((byte)0xFF);
        var filling = new byte[Filled];
        Array.Fill(filling, (byte)0x5A);
        return ([.. whole, 0xFF, 0xD9], [.. whole, .. filling, 0xFF, 0xD9]);
    }
}
