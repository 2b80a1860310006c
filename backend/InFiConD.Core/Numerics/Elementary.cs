using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InFiConD.Core.Numerics;

/// <summary>
/// Our own exp and log: the platform's differ in the last bit from one operating system to the next, and a replay must give the same bits.
/// Relative error below 1e-15 (tests compare with the platform's functions).
/// </summary>
internal static class Elementary
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double MinExponent = -708;

    // Adding it moves the integer part into the low bits of the significand, with the exponent's bias already in.
    private const double RoundToInteger = 6755399441055744.0 + 1023;

    /// <summary>exp(x) for x &lt;= 0; below -708 the value at -708 (3e-308).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpOfNegative(Vector512<double> x)
    {
        x = Vector512.Max(x, Vector512.Create(MinExponent));
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(Log2E), Vector512.Create(RoundToInteger));
        var k = shifted - Vector512.Create(RoundToInteger);
        var r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2High), x);
        r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2Low), r);

        // Taylor polynomial of degree 13: the rest is below 5e-18 for |r| <= ln(2)/2.
        var y = Vector512.Create(1 / 6227020800.0);
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 479001600.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 39916800.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 3628800.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 362880.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 40320.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 5040.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 720.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 120.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 24.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1 / 6.0));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(0.5));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512<double>.One);
        y = Vector512.FusedMultiplyAdd(y, r, Vector512<double>.One);

        var scale = Vector512.ShiftLeft(shifted.AsInt64(), 52).AsDouble();
        return y * scale;
    }

    /// <summary>log(1 + u) for 0 &lt;= u &lt;= 1, accurate relative to the result also for tiny u.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogOnePlus(Vector512<double> u) => TwiceArtanh(u / (u + Vector512.Create(2.0)));

    /// <summary>log(x) for normal positive x. Too long to be inlined twice into a loop: the compiler would give up on the rest of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        // x = 2^e m with m in [sqrt(1/2), sqrt(2)): subtracting the bits of sqrt(1/2) makes the exponent field count from there. With 1024
        // added it is positive, and in the low bits of the significand of 2^52 it becomes a float64 without a conversion of integers,
        // which only processors with 512-bit vectors have.
        const long SqrtHalf = 0x3FE6A09E667F3BCD;
        const double Two52 = 4503599627370496.0;
        var bits = x.AsInt64() - Vector512.Create(SqrtHalf);
        var e = Vector512.ShiftRightLogical(bits + Vector512.Create(1024L << 52), 52) | Vector512.Create(Two52).AsInt64();
        var exponent = e.AsDouble() - Vector512.Create(Two52 + 1024);
        var m = ((bits & Vector512.Create(0x000FFFFFFFFFFFFF)) + Vector512.Create(SqrtHalf)).AsDouble();
        var log = TwiceArtanh((m - Vector512<double>.One) / (m + Vector512<double>.One));
        log = Vector512.FusedMultiplyAdd(exponent, Vector512.Create(Ln2Low), log);
        return Vector512.FusedMultiplyAdd(exponent, Vector512.Create(Ln2High), log);
    }

    /// <summary>exp(x) for any finite x that does not overflow.</summary>
    public static double Exp(double x)
    {
        var e = ExpOfNegative(Vector512.Create(-Math.Abs(x))).ToScalar();
        return x <= 0 ? e : 1 / e;
    }

    /// <summary>log(x) for normal positive x.</summary>
    public static double Log(double x) => Log(Vector512.Create(x)).ToScalar();

    /// <summary>The logistic function 1 / (1 + exp(-z)).</summary>
    public static double Sigmoid(double z)
    {
        var u = ExpOfNegative(Vector512.Create(-Math.Abs(z))).ToScalar();
        return z >= 0 ? 1 / (1 + u) : u / (1 + u);
    }

    /// <summary>2 artanh(s) for |s| &lt;= 1/3 by its series in s^2; the first term left out is below 1e-17 of the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TwiceArtanh(Vector512<double> s)
    {
        var t = s * s;
        var y = Vector512.Create(2 / 33.0);
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 31.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 29.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 27.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 25.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 23.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 21.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 19.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 17.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 15.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 13.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 11.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 9.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 7.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 5.0));
        y = Vector512.FusedMultiplyAdd(y, t, Vector512.Create(2 / 3.0));
        return Vector512.FusedMultiplyAdd(y * t, s, s + s);
    }
}
