using System.Buffers.Binary;
using System.Text;
using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>The header of a .npy file (format versions 1 to 3), as published in NumPy Enhancement Proposal 1.</summary>
/// <param name="Type">Element type.</param>
/// <param name="Shape">Lengths of the axes, slowest first; empty for a scalar.</param>
public sealed record NpyHeader(NpyType Type, IReadOnlyList<long> Shape)
{
    private const int LongestHeader = 64 * 1024;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Whether the highest byte of an element comes first.</summary>
    public bool BigEndian { get; init; }

    /// <summary>Whether the first axis runs fastest (Fortran order): column after column.</summary>
    public bool ColumnMajor { get; init; }

    /// <summary>Bytes of one element.</summary>
    public int ElementSize => Type switch
    {
        NpyType.B1 or NpyType.I1 or NpyType.U1 => 1,
        NpyType.F2 or NpyType.I2 or NpyType.U2 => 2,
        NpyType.F4 or NpyType.I4 or NpyType.U4 => 4,
        _ => 8,
    };

    /// <summary>Whether the elements of this type lie in memory as they lie in the file.</summary>
    public bool IsPlain(NpyType type) => Type == type && !BigEndian && !ColumnMajor;

    /// <summary>Length of the first axis; 1 for a scalar.</summary>
    public long Rows => Shape.Count == 0 ? 1 : Shape[0];

    /// <summary>Elements of one row: the product of all axes but the first.</summary>
    public long RowLength => Shape.Skip(1).Aggregate(1L, (product, length) => checked(product * length));

    /// <summary>Product of all axes.</summary>
    public long Elements => checked(Rows * RowLength);

    /// <summary>Reads the header and leaves the stream at the first element.</summary>
    public static Result<NpyHeader> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> start = stackalloc byte[12];
        if (stream.ReadAtLeast(start[..8], 8, throwOnEndOfStream: false) < 8 || !start[..6].SequenceEqual(Magic))
            return Broken("This is not a .npy file: it does not begin with the NumPy mark.");
        var lengthBytes = start[6] switch { 1 => 2, 2 or 3 => 4, _ => 0 };
        if (lengthBytes == 0)
            return new Rejection("npy-unsupported", $"Version {start[6]} of the .npy format is not known; save it with numpy.save.");
        start[8..].Clear();
        if (stream.ReadAtLeast(start.Slice(8, lengthBytes), lengthBytes, throwOnEndOfStream: false) < lengthBytes)
            return Broken("The .npy file ends inside its header.");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (length > LongestHeader)
            return Broken($"The .npy header claims {length} bytes; {LongestHeader} is the most that is read.");
        var text = new byte[length];
        if (stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) < text.Length)
            return Broken("The .npy file ends inside its header.");
        return NpyHeaderText.Parse(start[6] == 3 ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text));
    }

    /// <summary>Writes the header, padded so that the elements start at a multiple of 64 bytes as NumPy does it.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var tuple = Shape.Count == 1 ? $"({Shape[0]},)" : $"({string.Join(", ", Shape)})";
        var text = $"{{'descr': '{(Type == NpyType.F4 ? "<f4" : "<f8")}', 'fortran_order': False, 'shape': {tuple}, }}";
        var padded = text.PadRight((10 + text.Length + 1 + 63) / 64 * 64 - 10 - 1) + "\n";
        stream.Write(Magic);
        stream.Write([1, 0, (byte)padded.Length, (byte)(padded.Length >> 8)]);
        stream.Write(Encoding.Latin1.GetBytes(padded));
    }

    private static Rejection Broken(string message) => new("npy-broken", message);
}
