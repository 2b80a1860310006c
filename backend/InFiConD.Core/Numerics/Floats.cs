using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InFiConD.Core.Numerics;

/// <summary>float32 rows padded to whole 16-lane vectors, and their dot products in an order that does not depend on the machine.</summary>
internal static unsafe class Floats
{
    /// <summary>Lanes of one vector.</summary>
    public const int Lanes = 16;

    /// <summary>Rounds up to whole vectors.</summary>
    public static int Padded(int length) => (length + Lanes - 1) & ~(Lanes - 1);

    /// <summary>Copies rows [rows, dimension] to aligned memory with padded rows.</summary>
    public static AlignedMemory Copy(ReadOnlySpan<float> values, int rows, int dimension)
    {
        var stride = Padded(dimension);
        var memory = new AlignedMemory((long)rows * stride * sizeof(float));
        for (var i = 0; i < rows; i++)
            values.Slice(i * dimension, dimension).CopyTo(new Span<float>((float*)memory.Pointer + ((long)i * stride), dimension));
        return memory;
    }

    /// <summary>Dot product of two padded rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(float* a, float* b, int stride)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < stride; i += Lanes)
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sum);
        return Sum(sum);
    }

    /// <summary>
    /// products[i, j] = a_i . b_j, four rows by four at a time; every product is summed exactly as <see cref="Dot"/> does it.
    /// </summary>
    /// <param name="a">Rows [aRows, stride].</param>
    /// <param name="aRows">Rows of a.</param>
    /// <param name="b">Rows [bRows, stride].</param>
    /// <param name="bRows">Rows of b.</param>
    /// <param name="stride">Padded length of a row.</param>
    /// <param name="products">Result [aRows, bRows].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Products(float* a, int aRows, float* b, int bRows, int stride, Span<float> products)
    {
        var j = 0;
        for (; j + 4 <= bRows; j += 4)
        {
            float* b0 = b + ((long)j * stride), b1 = b0 + stride, b2 = b1 + stride, b3 = b2 + stride;
            var i = 0;
            for (; i + 2 <= aRows; i += 2)
            {
                float* a0 = a + ((long)i * stride), a1 = a0 + stride;
                Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
                for (var k = 0; k < stride; k += Lanes)
                {
                    Vector512<float> v0 = Vector512.Load(b0 + k), v1 = Vector512.Load(b1 + k), v2 = Vector512.Load(b2 + k), v3 = Vector512.Load(b3 + k);
                    var u = Vector512.Load(a0 + k);
                    s00 = Vector512.FusedMultiplyAdd(u, v0, s00);
                    s01 = Vector512.FusedMultiplyAdd(u, v1, s01);
                    s02 = Vector512.FusedMultiplyAdd(u, v2, s02);
                    s03 = Vector512.FusedMultiplyAdd(u, v3, s03);
                    u = Vector512.Load(a1 + k);
                    s10 = Vector512.FusedMultiplyAdd(u, v0, s10);
                    s11 = Vector512.FusedMultiplyAdd(u, v1, s11);
                    s12 = Vector512.FusedMultiplyAdd(u, v2, s12);
                    s13 = Vector512.FusedMultiplyAdd(u, v3, s13);
                }

                var (at, next) = ((i * bRows) + j, ((i + 1) * bRows) + j);
                (products[at], products[at + 1], products[at + 2], products[at + 3]) = (Sum(s00), Sum(s01), Sum(s02), Sum(s03));
                (products[next], products[next + 1], products[next + 2], products[next + 3]) = (Sum(s10), Sum(s11), Sum(s12), Sum(s13));
            }

            for (; i < aRows; i++)
            {
                for (var k = 0; k < 4; k++)
                    products[(i * bRows) + j + k] = Dot(a + ((long)i * stride), b0 + ((long)k * stride), stride);
            }
        }

        for (; j < bRows; j++)
        {
            for (var i = 0; i < aRows; i++)
                products[(i * bRows) + j] = Dot(a + ((long)i * stride), b + ((long)j * stride), stride);
        }
    }

    /// <summary>Divides a row by its length; false (and unchanged) when it has none.</summary>
    public static bool Normalise(Span<float> row)
    {
        var squares = 0.0;
        foreach (var v in row)
            squares = Math.FusedMultiplyAdd(v, v, squares);
        if (!(squares > 0))
            return false;
        var scale = 1 / Math.Sqrt(squares);
        for (var i = 0; i < row.Length; i++)
            row[i] = (float)(row[i] * scale);
        return true;
    }

    /// <summary>Sum of the lanes, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> v) => Sum(v.GetLower() + v.GetUpper());

    /// <summary>The rest of the sum, after the upper half of the lanes was added to the lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> eight)
    {
        var four = eight.GetLower() + eight.GetUpper();
        return (four.GetElement(0) + four.GetElement(2)) + (four.GetElement(1) + four.GetElement(3));
    }

    /// <summary>Four such sums at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        if (!Sse.IsSupported)
            return Vector128.Create(Sum(a), Sum(b), Sum(c), Sum(d));
        var (a4, b4, c4, d4) = (a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());
        var ab = Sse.UnpackLow(a4, b4) + Sse.UnpackHigh(a4, b4);
        var cd = Sse.UnpackLow(c4, d4) + Sse.UnpackHigh(c4, d4);
        return Sse.MoveLowToHigh(ab, cd) + Sse.MoveHighToLow(cd, ab);
    }
}
