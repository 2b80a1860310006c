using System.Buffers.Binary;
using InFiConD.Core;

namespace InFiConD.Inference.Images;

/// <summary>What the frame header of a JPEG says, to call by name the kinds that are not decoded (ITU T.81, B.2.2).</summary>
internal static class JpegFrame
{
    /// <summary>The reason why a JPEG is of a kind that is not read; null when it is an ordinary one, or none can be told.</summary>
    public static Rejection? Refuse(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }
            if (IsFrame(marker))
                return Kind(marker, bytes[at + 4]) is { } kind ? Unsupported(kind) : null;
            if (marker is 0xDA or 0xD9)
                return null;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static bool IsFrame(byte marker) => marker is (>= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC) or 0xF7;

    private static string? Kind(byte marker, byte bits) => marker switch
    {
        0xF7 => "a JPEG-LS image",
        0xC3 or 0xC7 or 0xCB or 0xCF => "a lossless JPEG",
        0xC5 or 0xC6 or 0xCD or 0xCE => "a hierarchical JPEG",
        _ when bits != 8 => $"a JPEG with {bits} bits a colour",
        _ => null,
    };

    private static Rejection Unsupported(string kind) =>
        new("image-type-unsupported", $"The file is {kind}; JPEG is read with 8 bits a colour, baseline or progressive. Save it so.");
}
