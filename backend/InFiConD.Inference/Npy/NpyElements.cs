using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace InFiConD.Inference.Npy;

/// <summary>Stored elements as float64.</summary>
internal static class NpyElements
{
    /// <summary>Decodes elements of the header's type and byte order. Whole numbers beyond 2^53 are rounded. The bytes are turned round in place.</summary>
    public static void Decode(Span<byte> bytes, NpyHeader header, Span<double> values)
    {
        if (header.BigEndian) Turn(bytes, header.ElementSize);
        switch (header.Type)
        {
            case NpyType.F8: MemoryMarshal.Cast<byte, double>(bytes).CopyTo(values); break;
            case NpyType.F4: Widen(MemoryMarshal.Cast<byte, float>(bytes), values, value => value); break;
            case NpyType.F2: Widen(MemoryMarshal.Cast<byte, Half>(bytes), values, value => (double)value); break;
            case NpyType.B1: Widen(bytes, values, value => value == 0 ? 0 : 1); break;
            case NpyType.U1: Widen(bytes, values, value => value); break;
            case NpyType.I1: Widen(MemoryMarshal.Cast<byte, sbyte>(bytes), values, value => value); break;
            case NpyType.I2: Widen(MemoryMarshal.Cast<byte, short>(bytes), values, value => value); break;
            case NpyType.U2: Widen(MemoryMarshal.Cast<byte, ushort>(bytes), values, value => value); break;
            case NpyType.I4: Widen(MemoryMarshal.Cast<byte, int>(bytes), values, value => value); break;
            case NpyType.U4: Widen(MemoryMarshal.Cast<byte, uint>(bytes), values, value => value); break;
            case NpyType.I8: Widen(MemoryMarshal.Cast<byte, long>(bytes), values, value => value); break;
            case NpyType.U8: Widen(MemoryMarshal.Cast<byte, ulong>(bytes), values, value => value); break;
            default: throw new ArgumentOutOfRangeException(nameof(header), header.Type, null);
        }
    }

    private static void Widen<T>(ReadOnlySpan<T> stored, Span<double> values, Func<T, double> widen)
    {
        for (var i = 0; i < values.Length; i++) values[i] = widen(stored[i]);
    }

    private static void Turn(Span<byte> bytes, int size)
    {
        switch (size)
        {
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(bytes);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, uint>(bytes);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, ulong>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }
}
