using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InFiConD.Core.Numerics;

/// <summary>
/// The one vector shape of all numerics here: eight float64 lanes. Where the processor has no 512-bit registers the runtime splits a
/// <see cref="Vector512{T}"/> into narrower ones; every operation used is exact or correctly rounded per lane, so the bits stay the same.
/// </summary>
internal static unsafe class Lanes
{
    /// <summary>Lanes of one vector.</summary>
    public const int Count = 8;

    /// <summary>Rounds up to whole vectors.</summary>
    public static int Padded(int length) => (length + Count - 1) & ~(Count - 1);

    /// <summary>Eight float32 values as float64 (exact).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(float* source)
    {
        if (Avx512F.IsSupported)
            return Avx512F.ConvertToVector512Double(Vector256.Load(source));
        if (Avx.IsSupported)
            return Vector512.Create(Avx.ConvertToVector256Double(Vector128.Load(source)), Avx.ConvertToVector256Double(Vector128.Load(source + 4)));
        var (lower, upper) = Vector256.Widen(Vector256.Load(source));
        return Vector512.Create(lower, upper);
    }

    /// <summary>Four float32 values as float64 (exact): one half of the lanes, for loops written out for 256-bit registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadHalf(float* source) => Widen(Vector128.Load(source));

    /// <summary>Four float32 values as float64 (exact).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Widen(Vector128<float> four)
    {
        if (Avx.IsSupported)
            return Avx.ConvertToVector256Double(four);
        var (lower, upper) = Vector128.Widen(four);
        return Vector256.Create(lower, upper);
    }

    /// <summary>a * b + c with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>a * b + c with one rounding, for half of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Fma(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.FusedMultiplyAdd(a, b, c);

    /// <summary>Sum of the lanes, always in the order ((0+4)+(2+6)) + ((1+5)+(3+7)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> v) => Sum(v.GetLower(), v.GetUpper());

    /// <summary>The same sum of lanes that lie in two halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> lower, Vector256<double> upper)
    {
        var four = lower + upper;
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }

    /// <summary>All bits set in the first <paramref name="live"/> lanes, none in the rest.</summary>
    public static Vector512<double> Mask(int live)
    {
        var lanes = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        return Vector512.LessThan(lanes, Vector512.Create((double)live));
    }
}
