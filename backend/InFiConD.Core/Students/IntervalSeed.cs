using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>
/// Seeds of the bootstrap, from what is known before anything is fitted: whoever asks about the same tuning draws the same images, so that
/// the interval a preview shows is the one its commit records.
/// </summary>
public static class IntervalSeed
{
    /// <summary>For a tuning or a withdrawal.</summary>
    /// <param name="baseHash">Weights' hash of the class before.</param>
    /// <param name="boxes">The boxes in force after: all that the class's constraints come to, in whatever order and words they were asked.</param>
    /// <param name="split">The images measured on.</param>
    public static ulong OfTuning(string baseHash, IReadOnlyDictionary<int, Box> boxes, SplitData split)
    {
        var text = new StringBuilder($"tuning\n{baseHash}\n{split.Fingerprint}\n");
        foreach (var (concept, box) in boxes.OrderBy(pair => pair.Key))
            text.Append(CultureInfo.InvariantCulture, $"{concept} {Bits(box.Lower):x16} {Bits(box.Upper):x16}\n");
        return Of(text.ToString());
    }

    /// <summary>For two students side by side, whatever lies between them.</summary>
    public static ulong OfComparison(string fromHash, string toHash, SplitData split) => Of($"comparison\n{fromHash}\n{toHash}\n{split.Fingerprint}\n");

    /// <summary>Negative zero is zero, as it is once it was stored.</summary>
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value == 0 ? 0.0 : value);

    private static ulong Of(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
