using System.Globalization;
using InFiConD.Inference.Training;

namespace InFiConD.Demo.Training;

/// <summary>Trains both models from a fixed seed and writes their bundles.</summary>
internal static class Training
{
    /// <summary>Seeds of training scenes start here, those of the demo set at 0, those for <see cref="Figures"/> at 5,000,000.</summary>
    private const ulong FirstSeed = 1_000_000;

    public static int Run(string folder, Dictionary<string, string> options)
    {
        int Whole(string name, int usual) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
        if (TorchRuntime.Probe() is { Available: false, Reason: var reason })
        {
            Console.Error.WriteLine(reason);
            return 1;
        }

        set_num_threads(Whole("threads", Environment.ProcessorCount));
        manual_seed(1);
        var device = cuda.is_available() ? CUDA : CPU;
        var corpus = Corpus.Render(Whole("scenes", 10_000), FirstSeed);
        var extractor = TrainExtractor.Run(corpus, Whole("epochs", 6), Whole("batch", 16), 2e-3, device);
        extractor.save(Path.Combine(Directory.CreateDirectory(folder).FullName, "extractor.pt"));
        Bundles.WriteExtractor(Path.Combine(folder, "extractor"), extractor);
        var teacher = TrainTeacher.Run(corpus, extractor.Trunk, Whole("teacher-epochs", 3), Whole("batch", 16), 1e-3, device);
        teacher.save(Path.Combine(folder, "teacher.pt"));
        Bundles.WriteTeacher(Path.Combine(folder, "teacher"), teacher);
        return 0;
    }
}
