using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>An array read whole.</summary>
/// <param name="Shape">Lengths of the axes, slowest first.</param>
/// <param name="Values">Elements in C order.</param>
public sealed record NpyArray<T>(IReadOnlyList<long> Shape, T[] Values);

/// <summary>Whole .npy arrays (float32 or float64, C order, little-endian).</summary>
public static class NpyFile
{
    /// <summary>Reads an array as float32; float64 is rounded. Takes over the stream. The size is checked against <paramref name="mostElements"/> first.</summary>
    public static Result<NpyArray<float>> ReadFloat32(Stream stream, long mostElements = 1L << 30)
    {
        if (!Open(stream, mostElements).TryGet(out var reader, out var rejection))
            return rejection;
        using (reader)
        {
            var values = new float[reader.Header.Elements];
            return reader.ReadRows(values).TryGet(out _, out rejection) ? new NpyArray<float>(reader.Header.Shape, values) : rejection;
        }
    }

    /// <summary>Reads an array as float64; float32 is widened exactly. Takes over the stream.</summary>
    public static Result<NpyArray<double>> ReadFloat64(Stream stream, long mostElements = 1L << 28)
    {
        if (!Open(stream, mostElements).TryGet(out var reader, out var rejection))
            return rejection;
        using (reader)
        {
            var values = new double[reader.Header.Elements];
            return reader.ReadRows(values).TryGet(out _, out rejection) ? new NpyArray<double>(reader.Header.Shape, values) : rejection;
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
