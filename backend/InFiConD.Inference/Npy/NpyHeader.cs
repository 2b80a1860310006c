using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>Element types that are read and written; little-endian.</summary>
public enum NpyType
{
    /// <summary>float32, <c>&lt;f4</c>.</summary>
    F4,

    /// <summary>float64, <c>&lt;f8</c>.</summary>
    F8,
}

/// <summary>The header of a .npy file (format versions 1 to 3, C order), as published in NumPy Enhancement Proposal 1.</summary>
/// <param name="Type">Element type.</param>
/// <param name="Shape">Lengths of the axes, slowest first; empty for a scalar.</param>
public sealed partial record NpyHeader(NpyType Type, IReadOnlyList<long> Shape)
{
    private const int LongestHeader = 64 * 1024;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Bytes of one element.</summary>
    public int ElementSize => Type == NpyType.F4 ? 4 : 8;

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
        return Parse(Encoding.Latin1.GetString(text));
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

    private static Result<NpyHeader> Parse(string text)
    {
        var type = DescrPattern().Match(text);
        var order = OrderPattern().Match(text);
        var shape = ShapePattern().Match(text);
        if (!type.Success || !order.Success || !shape.Success)
            return Broken("The .npy header lacks descr, fortran_order or shape.");
        if (order.Groups[1].Value == "True")
            return new Rejection("npy-unsupported", "The array is stored column by column (Fortran order); save numpy.ascontiguousarray(x) instead.");
        NpyType? element = type.Groups[1].Value switch { "<f4" => NpyType.F4, "<f8" => NpyType.F8, _ => null };
        if (element is null)
            return new Rejection("npy-unsupported", $"The array holds '{type.Groups[1].Value}'; save it as float32 or float64 (little-endian).");
        var lengths = new List<long>();
        var elements = (Int128)1;
        foreach (var part in shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part.TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out var axis))
                return Broken($"The .npy shape has an axis '{part}'.");
            lengths.Add(axis);
            elements *= axis;
            if (lengths.Count > 8 || elements > long.MaxValue / 8 || axis > int.MaxValue)
                return new Rejection("npy-too-large", $"The .npy shape ({shape.Groups[1].Value}) is larger than can be read.");
        }
        return new NpyHeader(element.Value, lengths);
    }

    private static Rejection Broken(string message) => new("npy-broken", message);

    [GeneratedRegex("'descr'\\s*:\\s*'([^']*)'")]
    private static partial Regex DescrPattern();

    [GeneratedRegex("'fortran_order'\\s*:\\s*(True|False)")]
    private static partial Regex OrderPattern();

    [GeneratedRegex("'shape'\\s*:\\s*\\(([^)]*)\\)")]
    private static partial Regex ShapePattern();
}
