using System.Diagnostics;

namespace InFiConD.Demo.Training;

/// <summary>Trains the extractor: at every patch, a softmax over scaled cosines with the words should give the shares of the words that are there.</summary>
internal static class TrainExtractor
{
    public static ExtractorNet Run(Corpus corpus, int epochs, int batch, double rate, Device device, string? resume = null)
    {
        var net = new ExtractorNet();
        if (resume is not null)
            net.load(resume);
        net.to(device);
        net.train();
        using var shares = tensor(PatchTruth.WordShares(), [PatchTruth.Pairs, Words.All.Count], device: device);
        using var optimizer = optim.AdamW(net.parameters(), rate, weight_decay: 1e-3);
        var batches = new Batches(corpus, batch, 1, device);
        var schedule = new Schedule(optimizer, rate, epochs * batches.PerEpoch);
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var (sum, count) = (0.0, 0);
            using var outer = NewDisposeScope();
            foreach (var (image, first, second, share, _) in batches.Epoch())
            {
                using var scope = NewDisposeScope();
                schedule.Next();
                var wanted = (shares[first] * share.unsqueeze(2)) + (shares[second] * (1 - share).unsqueeze(2));
                var loss = -(wanted * net.LogWords(image)).sum(2).mean();
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += loss.item<float>();
                if (++count % 50 == 0)
                    Console.WriteLine($"epoch {epoch + 1}, step {count}: loss {sum / count:F3}, {watch.Elapsed.TotalSeconds:F0} s, {(epoch * batches.PerEpoch + count) * batch / watch.Elapsed.TotalSeconds:F1} images/s");
                image.Dispose();
            }

            Console.WriteLine($"epoch {epoch + 1} of {epochs}: loss {sum / count:F4}, {watch.Elapsed.TotalSeconds:F0} s");
        }

        net.eval();
        return net;
    }
}
