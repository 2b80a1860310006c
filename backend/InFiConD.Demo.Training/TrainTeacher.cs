using System.Diagnostics;
using static TorchSharp.torch.nn;

namespace InFiConD.Demo.Training;

/// <summary>Trains the teacher from the extractor's trunk: which classes are in the image, and (half of the weight) at which patches.</summary>
internal static class TrainTeacher
{
    public static TeacherNet Run(Corpus corpus, Trunk start, int epochs, int batch, double rate, Device device, string? resume = null)
    {
        var net = new TeacherNet();
        if (resume is null)
            net.StartFrom(start);
        else
            net.load(resume);
        net.to(device);
        net.train();
        using var optimizer = optim.AdamW(net.parameters(), rate, weight_decay: 1e-3);
        var batches = new Batches(corpus, batch, 2, device);
        var schedule = new Schedule(optimizer, rate, epochs * batches.PerEpoch);
        var kinds = Words.Classes.Count + 1;
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var make in batches.Epoch())
            {
                using var scope = NewDisposeScope();
                var (image, first, second, share, classes) = make();
                schedule.Next();
                var evidence = net.Evidence(image);
                var whole = functional.binary_cross_entropy_with_logits(TeacherNet.Pool(evidence), classes);
                var there = (functional.one_hot(first % kinds, kinds).to(ScalarType.Float32) * share.unsqueeze(2))
                    + (functional.one_hot(second % kinds, kinds).to(ScalarType.Float32) * (1 - share).unsqueeze(2));
                var dense = functional.binary_cross_entropy_with_logits(evidence.flatten(2).transpose(1, 2), there.narrow(2, 1, kinds - 1));
                var loss = whole + (2 * dense);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step();
                sum += whole.item<float>();
                if (++count % 100 == 0)
                    Console.WriteLine($"epoch {epoch + 1}, step {count}: loss {sum / count:F4}, {watch.Elapsed.TotalSeconds:F0} s");
            }

            Console.WriteLine($"epoch {epoch + 1} of {epochs}: loss {sum / count:F4}, {watch.Elapsed.TotalSeconds:F0} s");
        }

        net.eval();
        return net;
    }
}
