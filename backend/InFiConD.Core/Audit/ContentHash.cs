using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InFiConD.Core.Audit;

/// <summary>
/// The stored form of one class's weights and its name: little-endian float64 [d + 1], the intercept last, negative zero written as zero;
/// the name is the SHA-256 of those bytes.
/// </summary>
public static class ContentHash
{
    /// <summary>Lower-case hexadecimal SHA-256 of any bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Hash of a class's weights: equal exactly when every weight and the intercept are.</summary>
    public static string OfWeights(ReadOnlySpan<double> weights, double intercept) => Of(EncodeWeights(weights, intercept));

    /// <summary>Bytes of a class's weights.</summary>
    /// <exception cref="ArgumentException">A weight is not finite.</exception>
    public static byte[] EncodeWeights(ReadOnlySpan<double> weights, double intercept)
    {
        var bytes = new byte[(weights.Length + 1) * sizeof(double)];
        for (var j = 0; j <= weights.Length; j++)
        {
            var value = (j < weights.Length ? weights[j] : intercept) + 0.0;
            if (!double.IsFinite(value))
                throw new ArgumentException($"Weight {j} is {value}; only finite weights are stored.", nameof(weights));
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(j * sizeof(double)), value);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="EncodeWeights"/> wrote.</summary>
    /// <exception cref="ArgumentException">Not a whole number of float64, or not even an intercept.</exception>
    public static (double[] Weights, double Intercept) DecodeWeights(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(double) || bytes.Length % sizeof(double) != 0)
            throw new ArgumentException($"{bytes.Length} bytes are not a list of float64.", nameof(bytes));
        var weights = new double[(bytes.Length / sizeof(double)) - 1];
        for (var j = 0; j < weights.Length; j++)
            weights[j] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(j * sizeof(double))..]);
        return (weights, BinaryPrimitives.ReadDoubleLittleEndian(bytes[^sizeof(double)..]));
    }
}
