using System.Diagnostics;

namespace InFiConD.Demo.Training;

/// <summary>Trains the extractor: at every patch, a softmax over scaled cosines with the words should give the shares of the words that are there.</summary>
internal static class TrainExtractor
{
    /// <param name="corpus">Scenes to learn from.</param>
    /// <param name="epochs">Passes over them.</param>
    /// <param name="batch">Scenes per step.</param>
    /// <param name="rate">Highest learning rate.</param>
    /// <param name="device">CPU or CUDA.</param>
    /// <param name="rarity">How much more rare words count: weights go with frequency to the power of minus this.</param>
    /// <param name="resume">State of an earlier run to go on from.</param>
    public static ExtractorNet Run(Corpus corpus, int epochs, int batch, double rate, double rarity, Device device, string? resume = null)
    {
        var net = new ExtractorNet();
        if (resume is not null)
            net.load(resume);
        net.to(device);
        net.train();
        using var shares = tensor(PatchTruth.WordShares(), [PatchTruth.Pairs, Words.All.Count], device: device);
        using var weights = tensor(WordWeights(corpus, rarity), device: device);
        using var optimizer = optim.AdamW(net.parameters(), rate, weight_decay: 1e-3);
        var batches = new Batches(corpus, batch, 1, device);
        var schedule = new Schedule(optimizer, rate, epochs * batches.PerEpoch);
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var make in batches.Epoch())
            {
                using var scope = NewDisposeScope();
                var (image, first, second, share, _) = make();
                schedule.Next();
                var wanted = (shares[first] * share.unsqueeze(2)) + (shares[second] * (1 - share).unsqueeze(2));
                var loss = -(wanted * weights * net.LogWords(image)).sum(2).mean();
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += loss.item<float>();
                if (++count % 50 == 0)
                    Console.WriteLine($"epoch {epoch + 1}, step {count}: loss {sum / count:F3}, {watch.Elapsed.TotalSeconds:F0} s, {(epoch * batches.PerEpoch + count) * batch / watch.Elapsed.TotalSeconds:F1} images/s");
            }

            Console.WriteLine($"epoch {epoch + 1} of {epochs}: loss {sum / count:F4}, {watch.Elapsed.TotalSeconds:F0} s");
        }

        net.eval();
        return net;
    }

    /// <summary>Rare words count more; on average a word of a patch counts once.</summary>
    private static float[] WordWeights(Corpus corpus, double rarity)
    {
        var shares = PatchTruth.WordShares();
        var counts = new double[Words.All.Count];
        foreach (var pair in corpus.First.SelectMany(image => image))
        {
            for (var j = 0; j < counts.Length; j++)
                counts[j] += shares[(pair * counts.Length) + j];
        }

        var total = counts.Sum();
        var raw = counts.Select(count => Math.Pow(total / counts.Length / Math.Max(count, total * 1e-5), rarity)).Select(w => Math.Min(w, 5)).ToArray();
        var mean = raw.Zip(counts, (w, count) => w * count).Sum() / total;
        return [.. raw.Select(w => (float)(w / mean))];
    }
}
