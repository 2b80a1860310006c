using System.Runtime.InteropServices;

namespace InFiConD.Inference.Npy;

/// <summary>Writes a .npy array a block of rows at a time; the shape is stated first.</summary>
public sealed class NpyWriter
{
    private readonly Stream _stream;
    private readonly NpyHeader _header;
    private long _elementsLeft;

    /// <summary>Writes the header. The stream stays the caller's.</summary>
    public NpyWriter(Stream stream, NpyType type, params IReadOnlyList<long> shape)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _header = new NpyHeader(type, shape);
        _elementsLeft = _header.Elements;
        _header.Write(stream);
    }

    /// <summary>Appends float32 elements, row after row.</summary>
    public void Write(ReadOnlySpan<float> values)
    {
        Take(values.Length, NpyType.F4);
        _stream.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Appends float64 elements, row after row.</summary>
    public void Write(ReadOnlySpan<double> values)
    {
        Take(values.Length, NpyType.F8);
        _stream.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Checks that as many elements were written as the shape promised.</summary>
    public void Finish()
    {
        if (_elementsLeft != 0)
            throw new InvalidOperationException($"{_elementsLeft} elements of the .npy array were never written.");
        _stream.Flush();
    }

    private void Take(int elements, NpyType type)
    {
        if (type != _header.Type || elements > _elementsLeft)
            throw new InvalidOperationException($"The .npy array is {_header.Type} and has room for {_elementsLeft} more elements.");
        _elementsLeft -= elements;
    }
}
