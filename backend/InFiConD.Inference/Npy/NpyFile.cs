using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>An array read whole.</summary>
/// <param name="Shape">Lengths of the axes, slowest first.</param>
/// <param name="Values">Elements in C order.</param>
public sealed record NpyArray<T>(IReadOnlyList<long> Shape, T[] Values);

/// <summary>Whole .npy arrays, in C order whatever order they are stored in.</summary>
public static class NpyFile
{
    private const int FirstBlock = 1 << 20;

    private delegate Rejection? FillBlock<T>(Span<T> values);

    /// <summary>Reads an array as float32, rounded. Takes over the stream. The size is checked against <paramref name="mostElements"/> first.</summary>
    public static Result<NpyArray<float>> ReadFloat32(Stream stream, long mostElements = 1L << 30)
    {
        if (!Open(stream, mostElements).TryGet(out var reader, out var rejection))
            return rejection;
        using (reader)
        {
            return ReadAll<float>(reader, part => reader.ReadValues(part));
        }
    }

    /// <summary>Reads an array as float64; whole numbers beyond 2^53 are rounded. Takes over the stream.</summary>
    public static Result<NpyArray<double>> ReadFloat64(Stream stream, long mostElements = 1L << 28)
    {
        if (!Open(stream, mostElements).TryGet(out var reader, out var rejection))
            return rejection;
        using (reader)
        {
            return ReadAll<double>(reader, part => reader.ReadValues(part));
        }
    }

    /// <summary>Writes float32 elements in C order.</summary>
    public static void Write(Stream stream, ReadOnlySpan<float> values, params IReadOnlyList<long> shape)
    {
        var writer = new NpyWriter(stream, NpyType.F4, shape);
        writer.Write(values);
        writer.Finish();
    }

    /// <summary>Writes float64 elements in C order.</summary>
    public static void Write(Stream stream, ReadOnlySpan<double> values, params IReadOnlyList<long> shape)
    {
        var writer = new NpyWriter(stream, NpyType.F8, shape);
        writer.Write(values);
        writer.Finish();
    }

    /// <summary>Grows with what really arrives: a header alone cannot make it allocate what it claims.</summary>
    private static Result<NpyArray<T>> ReadAll<T>(NpyReader reader, FillBlock<T> fill)
    {
        var total = (int)reader.Header.Elements;
        var values = new T[Math.Min(total, FirstBlock)];
        for (var done = 0; ;)
        {
            if (fill(values.AsSpan(done)) is { } rejection)
                return rejection;
            done = values.Length;
            if (done == total)
                return new NpyArray<T>(reader.Header.Shape, reader.Header.ColumnMajor ? ByRows(values, reader.Header.Shape) : values);
            Array.Resize(ref values, (int)Math.Min(total, 2L * done));
        }
    }

    /// <summary>Elements of which the first axis ran fastest, with the last running fastest.</summary>
    private static T[] ByRows<T>(T[] values, IReadOnlyList<long> shape)
    {
        var (rows, at) = (new T[values.Length], new int[shape.Count]);
        for (var i = 0; i < rows.Length; i++)
        {
            var place = 0L;
            for (var axis = shape.Count - 1; axis >= 0; axis--) place = (place * shape[axis]) + at[axis];
            rows[i] = values[place];
            for (var axis = shape.Count - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--) at[axis] = 0;
        }

        return rows;
    }

    private static Result<NpyReader> Open(Stream stream, long mostElements)
    {
        var opened = NpyReader.Open(stream);
        if (!opened.TryGet(out var reader, out _) || reader.Header.Elements <= mostElements)
            return opened;
        var shape = string.Join(", ", reader.Header.Shape);
        reader.Dispose();
        return new Rejection("npy-too-large", $"The array ({shape}) has more than {mostElements} elements.");
    }
}
