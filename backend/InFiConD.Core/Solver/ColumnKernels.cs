using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// Products of columns with row values, four columns at a time. Each comes twice: once for 512-bit registers, once with the two halves of the
/// lanes written out for processors that have 256-bit ones (left to itself the runtime needs twice the time there). The lanes are the same
/// eight and so are the bits.
/// </summary>
internal static unsafe class ColumnKernels
{
    private const int Half = Lanes.Count / 2;

    /// <summary>z += shift + sum_k step[k] x[columns[k]] over <paramref name="count"/> rows from <paramref name="first"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Move(nint[] columns, double[] step, double shift, double* z, int first, int count)
    {
        var s = Vector512.Create(shift);
        for (var i = 0; i < count; i += Lanes.Count)
            (Vector512.Load(z + i) + s).Store(z + i);
        var k = 0;
        for (; k + 4 <= columns.Length; k += 4)
        {
            float* a = (float*)columns[k] + first, b = (float*)columns[k + 1] + first, c = (float*)columns[k + 2] + first, e = (float*)columns[k + 3] + first;
            if (Vector512.IsHardwareAccelerated)
                MoveWide(a, b, c, e, step.AsSpan(k, 4), z, count);
            else
                MoveNarrow(a, b, c, e, step.AsSpan(k, 4), z, count);
        }

        for (; k < columns.Length; k++)
        {
            var a = (float*)columns[k] + first;
            var wa = Vector512.Create(step[k]);
            for (var i = 0; i < count; i += Lanes.Count)
                Lanes.Fma(wa, Lanes.Load(a + i), Vector512.Load(z + i)).Store(z + i);
        }
    }

    /// <summary>sums[k] += sum_i r_i x[i, columns[k]] over <paramref name="count"/> rows from <paramref name="first"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddDots(nint[] columns, double* r, int first, int count, Span<double> sums)
    {
        var k = 0;
        for (; k + 4 <= columns.Length; k += 4)
        {
            float* a = (float*)columns[k] + first, b = (float*)columns[k + 1] + first, c = (float*)columns[k + 2] + first, e = (float*)columns[k + 3] + first;
            if (Vector512.IsHardwareAccelerated)
                AddDotsWide(a, b, c, e, r, count, sums.Slice(k, 4));
            else
                AddDotsNarrow(a, b, c, e, r, count, sums.Slice(k, 4));
        }

        for (; k < columns.Length; k++)
        {
            var a = (float*)columns[k] + first;
            Vector512<double> sa = default;
            for (var i = 0; i < count; i += Lanes.Count)
                sa = Lanes.Fma(Vector512.Load(r + i), Lanes.Load(a + i), sa);
            sums[k] += Lanes.Sum(sa);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MoveWide(float* a, float* b, float* c, float* e, Span<double> step, double* z, int count)
    {
        Vector512<double> wa = Vector512.Create(step[0]), wb = Vector512.Create(step[1]), wc = Vector512.Create(step[2]), we = Vector512.Create(step[3]);
        for (nint i = 0; i < count; i += Lanes.Count)
        {
            var zi = Lanes.Fma(wa, Lanes.Load(a + i), Vector512.Load(z + i));
            zi = Lanes.Fma(wb, Lanes.Load(b + i), zi);
            zi = Lanes.Fma(wc, Lanes.Load(c + i), zi);
            Lanes.Fma(we, Lanes.Load(e + i), zi).Store(z + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MoveNarrow(float* a, float* b, float* c, float* e, Span<double> step, double* z, int count)
    {
        Vector256<double> wa = Vector256.Create(step[0]), wb = Vector256.Create(step[1]), wc = Vector256.Create(step[2]), we = Vector256.Create(step[3]);
        for (nint i = 0; i < count; i += Half)
        {
            var zi = Lanes.Fma(wa, Lanes.LoadHalf(a + i), Vector256.Load(z + i));
            zi = Lanes.Fma(wb, Lanes.LoadHalf(b + i), zi);
            zi = Lanes.Fma(wc, Lanes.LoadHalf(c + i), zi);
            Lanes.Fma(we, Lanes.LoadHalf(e + i), zi).Store(z + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDotsWide(float* a, float* b, float* c, float* e, double* r, int count, Span<double> sums)
    {
        Vector512<double> sa = default, sb = default, sc = default, se = default;
        for (nint i = 0; i < count; i += Lanes.Count)
        {
            var ri = Vector512.Load(r + i);
            sa = Lanes.Fma(ri, Lanes.Load(a + i), sa);
            sb = Lanes.Fma(ri, Lanes.Load(b + i), sb);
            sc = Lanes.Fma(ri, Lanes.Load(c + i), sc);
            se = Lanes.Fma(ri, Lanes.Load(e + i), se);
        }

        sums[0] += Lanes.Sum(sa);
        sums[1] += Lanes.Sum(sb);
        sums[2] += Lanes.Sum(sc);
        sums[3] += Lanes.Sum(se);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDotsNarrow(float* a, float* b, float* c, float* e, double* r, int count, Span<double> sums)
    {
        Vector256<double> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, e0 = default, e1 = default;
        for (nint i = 0; i < count; i += Lanes.Count)
        {
            Vector256<double> r0 = Vector256.Load(r + i), r1 = Vector256.Load(r + i + Half);
            a0 = Lanes.Fma(r0, Lanes.LoadHalf(a + i), a0);
            a1 = Lanes.Fma(r1, Lanes.LoadHalf(a + i + Half), a1);
            b0 = Lanes.Fma(r0, Lanes.LoadHalf(b + i), b0);
            b1 = Lanes.Fma(r1, Lanes.LoadHalf(b + i + Half), b1);
            c0 = Lanes.Fma(r0, Lanes.LoadHalf(c + i), c0);
            c1 = Lanes.Fma(r1, Lanes.LoadHalf(c + i + Half), c1);
            e0 = Lanes.Fma(r0, Lanes.LoadHalf(e + i), e0);
            e1 = Lanes.Fma(r1, Lanes.LoadHalf(e + i + Half), e1);
        }

        sums[0] += Lanes.Sum(a0, a1);
        sums[1] += Lanes.Sum(b0, b1);
        sums[2] += Lanes.Sum(c0, c1);
        sums[3] += Lanes.Sum(e0, e1);
    }
}
