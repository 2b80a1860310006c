using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// Adds the lower triangle of packed'packed to sums. Tiles differ with the registers there are: as many accumulators as stay in them. Every
/// sum is taken over the same lanes in the same order anyway.
/// </summary>
internal static unsafe class PackedProduct
{
    /// <summary>From one packed column to the next.</summary>
    public const int BlockRows = 512;

    /// <summary>Packed columns, and the length of a row of sums, are a multiple of this.</summary>
    public const int Tile = 4;

    /// <summary>Columns and rows of sums behind those that have to exist: they are computed along and never read.</summary>
    public const int Spare = NarrowRows - 1;

    private const int NarrowRows = 3;

    /// <summary>Products of float32 columns, whose sums stay float32 inside the block.</summary>
    /// <param name="packed">Columns [size + <see cref="Spare"/>, <see cref="BlockRows"/>].</param>
    /// <param name="count">Rows that count, whole vectors.</param>
    /// <param name="size">Columns.</param>
    /// <param name="sum">Sums [size + <see cref="Spare"/>, size]; on and below the diagonal they mean something.</param>
    public static void Add(float* packed, int count, int size, double* sum)
    {
        if (Vector512.IsHardwareAccelerated)
            AddWide(packed, count, size, sum);
        else
            AddNarrow(packed, count, size, sum);
    }

    /// <summary>Products of float64 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(double* packed, int count, int size, double* sum)
    {
        for (var i = 0; i < size; i += 2)
        {
            for (var j = 0; j <= i; j += 2)
            {
                Vector512<double> s00 = default, s01 = default, s10 = default, s11 = default;
                double* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var r = 0; r < count; r += Lanes.Count)
                {
                    Vector512<double> b0 = Vector512.Load(b + r), b1 = Vector512.Load(b + BlockRows + r);
                    var ai = Vector512.Load(a + r);
                    s00 = Lanes.Fma(ai, b0, s00);
                    s01 = Lanes.Fma(ai, b1, s01);
                    ai = Vector512.Load(a + BlockRows + r);
                    s10 = Lanes.Fma(ai, b0, s10);
                    s11 = Lanes.Fma(ai, b1, s11);
                }

                var (at, below) = ((i * size) + j, ((i + 1) * size) + j);
                sum[at] += Lanes.Sum(s00);
                sum[at + 1] += Lanes.Sum(s01);
                sum[below] += Lanes.Sum(s10);
                sum[below + 1] += Lanes.Sum(s11);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWide(float* packed, int count, int size, double* sum)
    {
        for (var i = 0; i < size; i += Tile)
        {
            for (var j = 0; j <= i; j += Tile)
            {
                Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
                Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
                float* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var r = 0; r < count; r += Floats.Lanes)
                {
                    Vector512<float> b0 = Vector512.Load(b + r), b1 = Vector512.Load(b + BlockRows + r);
                    Vector512<float> b2 = Vector512.Load(b + (2 * BlockRows) + r), b3 = Vector512.Load(b + (3 * BlockRows) + r);
                    var ai = Vector512.Load(a + r);
                    (s00, s01, s02, s03) = (Fma(ai, b0, s00), Fma(ai, b1, s01), Fma(ai, b2, s02), Fma(ai, b3, s03));
                    ai = Vector512.Load(a + BlockRows + r);
                    (s10, s11, s12, s13) = (Fma(ai, b0, s10), Fma(ai, b1, s11), Fma(ai, b2, s12), Fma(ai, b3, s13));
                    ai = Vector512.Load(a + (2 * BlockRows) + r);
                    (s20, s21, s22, s23) = (Fma(ai, b0, s20), Fma(ai, b1, s21), Fma(ai, b2, s22), Fma(ai, b3, s23));
                    ai = Vector512.Load(a + (3 * BlockRows) + r);
                    (s30, s31, s32, s33) = (Fma(ai, b0, s30), Fma(ai, b1, s31), Fma(ai, b2, s32), Fma(ai, b3, s33));
                }

                AddRow(sum + (i * size) + j, s00, s01, s02, s03);
                AddRow(sum + ((i + 1) * size) + j, s10, s11, s12, s13);
                AddRow(sum + ((i + 2) * size) + j, s20, s21, s22, s23);
                AddRow(sum + ((i + 3) * size) + j, s30, s31, s32, s33);
            }
        }
    }

    /// <summary>
    /// For processors without 512-bit registers: the same lanes in two halves, one after the other, so that the twelve accumulators of a tile
    /// of 3 by 4 columns stay in registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddNarrow(float* packed, int count, int size, double* sum)
    {
        var lower = stackalloc Vector256<float>[12];
        for (var j = 0; j < size; j += Tile)
        {
            for (var i = j / NarrowRows * NarrowRows; i < size; i += NarrowRows)
            {
                float* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var half = 0; half < 2; half++)
                {
                    Vector256<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default;
                    Vector256<float> s12 = default, s13 = default, s20 = default, s21 = default, s22 = default, s23 = default;
                    for (nint r = half * (Floats.Lanes / 2); r < count; r += Floats.Lanes)
                    {
                        Vector256<float> a0 = Vector256.Load(a + r), a1 = Vector256.Load(a + r + BlockRows), a2 = Vector256.Load(a + r + (2 * BlockRows));
                        var bj = Vector256.Load(b + r);
                        s00 = Vector256.FusedMultiplyAdd(a0, bj, s00);
                        s10 = Vector256.FusedMultiplyAdd(a1, bj, s10);
                        s20 = Vector256.FusedMultiplyAdd(a2, bj, s20);
                        bj = Vector256.Load(b + r + BlockRows);
                        s01 = Vector256.FusedMultiplyAdd(a0, bj, s01);
                        s11 = Vector256.FusedMultiplyAdd(a1, bj, s11);
                        s21 = Vector256.FusedMultiplyAdd(a2, bj, s21);
                        bj = Vector256.Load(b + r + (2 * BlockRows));
                        s02 = Vector256.FusedMultiplyAdd(a0, bj, s02);
                        s12 = Vector256.FusedMultiplyAdd(a1, bj, s12);
                        s22 = Vector256.FusedMultiplyAdd(a2, bj, s22);
                        bj = Vector256.Load(b + r + (3 * BlockRows));
                        s03 = Vector256.FusedMultiplyAdd(a0, bj, s03);
                        s13 = Vector256.FusedMultiplyAdd(a1, bj, s13);
                        s23 = Vector256.FusedMultiplyAdd(a2, bj, s23);
                    }

                    if (half == 0)
                    {
                        (lower[0], lower[1], lower[2], lower[3]) = (s00, s01, s02, s03);
                        (lower[4], lower[5], lower[6], lower[7]) = (s10, s11, s12, s13);
                        (lower[8], lower[9], lower[10], lower[11]) = (s20, s21, s22, s23);
                        continue;
                    }

                    AddRow(sum + (i * size) + j, lower[0] + s00, lower[1] + s01, lower[2] + s02, lower[3] + s03);
                    AddRow(sum + ((i + 1) * size) + j, lower[4] + s10, lower[5] + s11, lower[6] + s12, lower[7] + s13);
                    AddRow(sum + ((i + 2) * size) + j, lower[8] + s20, lower[9] + s21, lower[10] + s22, lower[11] + s23);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(double* sum, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
        AddRow(sum, a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(double* sum, Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d) =>
        (Vector256.Load(sum) + Lanes.Widen(Floats.Sums(a, b, c, d))).Store(sum);
}
