using System.Buffers.Binary;

namespace InFiConD.Core.Audit;

/// <summary>Bytes of a student: little-endian float64 [d + 1], intercept last, negative zero written as zero, so equal models have equal hashes.</summary>
public static class WeightsCodec
{
    public static byte[] Encode(ReadOnlySpan<double> weights, double intercept)
    {
        var bytes = new byte[(weights.Length + 1) * sizeof(double)];
        for (var j = 0; j <= weights.Length; j++)
        {
            var value = j < weights.Length ? weights[j] : intercept;
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(j * sizeof(double)), value == 0 ? 0.0 : value);
        }

        return bytes;
    }

    /// <exception cref="ArgumentException">The bytes are no whole number of float64, or none.</exception>
    public static (double[] Weights, double Intercept) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(double) || bytes.Length % sizeof(double) != 0)
            throw new ArgumentException($"{bytes.Length} bytes are no student.", nameof(bytes));
        var weights = new double[(bytes.Length / sizeof(double)) - 1];
        for (var j = 0; j < weights.Length; j++) weights[j] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(j * sizeof(double))..]);
        return (weights, BinaryPrimitives.ReadDoubleLittleEndian(bytes[(weights.Length * sizeof(double))..]));
    }
}
