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
        Directory.CreateDirectory(folder);
        var corpus = Corpus.Render(Whole("scenes", 10_000), FirstSeed + (ulong)Whole("skip", 0));
        var (extractorState, teacherState) = (Path.Combine(folder, "extractor.pt"), Path.Combine(folder, "teacher.pt"));
        var extractor = TrainExtractor.Run(
            corpus, Whole("epochs", 6), Whole("batch", 8), Whole("rate", 20) * 1e-4, Whole("rarity", 50) * 0.01, device, File.Exists(extractorState) ? extractorState : null);
        extractor.save(extractorState);
        Bundles.WriteExtractor(Path.Combine(folder, "extractor"), extractor);
        var teacher = TrainTeacher.Run(
            corpus, extractor.Trunk, Whole("teacher-epochs", 3), Whole("batch", 8), Whole("teacher-rate", 10) * 1e-4, device, File.Exists(teacherState) ? teacherState : null);
        teacher.save(teacherState);
        Bundles.WriteTeacher(Path.Combine(folder, "teacher"), teacher);
        return 0;
    }
}
