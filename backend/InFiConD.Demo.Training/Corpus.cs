using System.Diagnostics;
using InFiConD.Inference.Images;

namespace InFiConD.Demo.Training;

/// <summary>Rendered scenes as a model sees them, with their truth.</summary>
/// <param name="Count">Scenes.</param>
/// <param name="Pixels">Bytes [Count, 3, 192, 192].</param>
/// <param name="First">Commonest pair of every patch [Count, patches].</param>
/// <param name="Second">Next pair [Count, patches].</param>
/// <param name="Share">The first one's share [Count, patches].</param>
/// <param name="Classes">1 where a class is to be seen [Count, classes].</param>
internal sealed record Corpus(int Count, byte[][] Pixels, ushort[][] First, ushort[][] Second, byte[][] Share, float[][] Classes)
{
    /// <summary>Side of the model's input in pixels.</summary>
    public const int Side = 192;

    /// <summary>How a photograph becomes the model's input; values are fitted inside the model.</summary>
    public static ImageInput Input { get; } = new(Side, Side, ResizeMode.Stretch, TensorLayout.Nchw, ChannelOrder.Rgb, [0, 0, 0], [1, 1, 1]);

    /// <summary>Renders scenes from seeds that no other set uses.</summary>
    /// <param name="count">Scenes.</param>
    /// <param name="firstSeed">Seed of the first; the others follow.</param>
    public static Corpus Render(int count, ulong firstSeed)
    {
        var watch = Stopwatch.StartNew();
        var corpus = new Corpus(count, new byte[count][], new ushort[count][], new ushort[count][], new byte[count][], new float[count][]);
        var done = 0;
        Parallel.For(0, count, i =>
        {
            var scene = Composer.Compose(Chances.Even, firstSeed + (ulong)i);
            if (!ImageCodec.Decode(scene.ToJpeg()).TryGet(out var image, out var rejection))
                throw new InvalidOperationException(rejection.Message);
            var tensor = new float[Input.Length];
            Resizer.Fill(image, Input, tensor);
            corpus.Pixels[i] = Array.ConvertAll(tensor, value => (byte)Math.Clamp(MathF.Round(value), 0, 255));
            (corpus.First[i], corpus.Second[i], corpus.Share[i]) = PatchTruth.Of(scene);
            var seen = scene.Classes();
            corpus.Classes[i] = [.. Words.Classes.Select(name => seen.Contains(name) ? 1f : 0f)];
            if (Interlocked.Increment(ref done) % 1000 == 0)
                Console.WriteLine($"{done} of {count} scenes, {watch.Elapsed.TotalSeconds:F0} s");
        });
        return corpus;
    }
}
