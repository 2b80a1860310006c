using InFiConD.Core.Numerics;

namespace InFiConD.Demo.Training;

/// <summary>Batches of a corpus in a seeded order, half of the images mirrored, brightness and contrast varied a little.</summary>
internal sealed class Batches(Corpus corpus, int size, ulong seed, Device device)
{
    private SplitMix64 _dice = new(seed);

    /// <summary>Whole batches in one pass.</summary>
    public int PerEpoch => corpus.Count / size;

    /// <summary>One pass, as makers of its batches: call each inside a dispose scope of its own.</summary>
    public IEnumerable<Func<(Tensor Image, Tensor First, Tensor Second, Tensor Share, Tensor Classes)>> Epoch()
    {
        var order = Enumerable.Range(0, corpus.Count).ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = _dice.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        for (var b = 0; b < PerEpoch; b++)
        {
            var (rows, mirror) = (order.AsSpan(b * size, size).ToArray(), _dice.Below(2) == 1);
            var (contrast, brightness) = (0.85f + (0.3f * (float)_dice.Unit()), 40 * ((float)_dice.Unit() - 0.5f));
            yield return () => Make(rows, mirror, contrast, brightness);
        }
    }

    /// <summary>image [N, 3, 192, 192], first and second pair [N, patches], the first one's share, classes [N, 20].</summary>
    private (Tensor Image, Tensor First, Tensor Second, Tensor Share, Tensor Classes) Make(int[] rows, bool mirror, float contrast, float brightness)
    {
        var image = tensor(Join(corpus.Pixels, rows), [rows.Length, 3, Corpus.Side, Corpus.Side], dtype: ScalarType.Byte, device: device).to(ScalarType.Float32);
        image = (((image - 128) * contrast) + 128 + brightness).clamp(0, 255);
        Tensor Patches(Tensor values) => mirror ? values.reshape(-1, PatchTruth.Grid, PatchTruth.Grid).flip(2).flatten(1) : values;
        return (
            mirror ? image.flip(3) : image,
            Patches(tensor(Array.ConvertAll(Join(corpus.First, rows), v => (long)v), [rows.Length, PatchTruth.Patches], device: device)),
            Patches(tensor(Array.ConvertAll(Join(corpus.Second, rows), v => (long)v), [rows.Length, PatchTruth.Patches], device: device)),
            Patches(tensor(Array.ConvertAll(Join(corpus.Share, rows), v => v / 255f), [rows.Length, PatchTruth.Patches], device: device)),
            tensor(Join(corpus.Classes, rows), [rows.Length, Words.Classes.Count], device: device));
    }

    private static T[] Join<T>(T[][] all, int[] rows) => [.. rows.SelectMany(row => all[row])];
}
