using Microsoft.ML.OnnxRuntime;

namespace InFiConD.Inference.Sessions;

/// <summary>What a session is fed at one input; numbers in C order, brought to the element type that the model wants.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Shape">Slowest axis first.</param>
/// <param name="Values">float[] for pixels and scores, long[] for token ids, byte[], int[].</param>
public sealed record SessionFeed(string Input, long[] Shape, Array Values)
{
    /// <summary>Element types that pixels can be brought to.</summary>
    public static IReadOnlyList<string> PixelTypes { get; } = ["Float", "Float16", "Double", "UInt8"];

    /// <summary>Element types that token ids can be brought to.</summary>
    public static IReadOnlyList<string> IdTypes { get; } = ["Int64", "Int32"];

    internal OrtValue ToOrt(string element) => (Values, element) switch
    {
        (float[] v, "Float16") => Of(Array.ConvertAll(v, x => (Float16)x)),
        (float[] v, "Double") => Of(Array.ConvertAll(v, x => (double)x)),
        (float[] v, "UInt8") => Of(Array.ConvertAll(v, x => (byte)Math.Clamp(MathF.Round(x), byte.MinValue, byte.MaxValue))),
        (long[] v, "Int32") => Of(Array.ConvertAll(v, x => (int)x)),
        (float[] v, _) => Of(v),
        (long[] v, _) => Of(v),
        (byte[] v, _) => Of(v),
        (int[] v, _) => Of(v),
        _ => throw new InvalidOperationException($"Arrays of {Values.GetType().GetElementType()} cannot be fed."),
    };

    private OrtValue Of<T>(T[] values)
        where T : unmanaged => OrtValue.CreateTensorValueFromMemory(values, Shape);
}
