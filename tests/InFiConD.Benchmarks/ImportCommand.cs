using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using InFiConD.Api.Datasets;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;
using SkiaSharp;

namespace InFiConD.Benchmarks;

/// <summary>Photographs a second that an import brings in, beside a bare loop that decodes and hashes the same files with as many threads.</summary>
internal static class ImportCommand
{
    private const int Runs = 5;

    /// <summary>Takes the folder of a dataset, of about 500 x 375 pixels where the figures of docs/performance.md are wanted.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var threads = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
        using var tree = FolderTree.Open(args[0]).Value;
        var listing = DatasetReader.Read(tree).Value;
        var paths = listing.Entries.Select(entry => Path.Combine(args[0], entry.Path)).ToArray();
        Console.WriteLine($"{paths.Length} photographs, {paths.Sum(path => new FileInfo(path).Length) / 1e6:F0} MB, {threads} threads; {listing.How}");

        var (bare, intake) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var (loop, import) = (Bare(paths, threads), await ImportAsync(tree, listing, threads));
            if (run == 0) continue; // Everything is loaded now.
            bare.Add(paths.Length / loop);
            intake.Add(paths.Length / import);
        }

        Console.WriteLine($"bare loop of decode + sha256   {Median(bare),8:F0} images/s");
        Console.WriteLine($"import into an empty store     {Median(intake),8:F0} images/s");
        return 0;
    }

    private static double Bare(string[] paths, int threads)
    {
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(paths, new ParallelOptions { MaxDegreeOfParallelism = threads }, path =>
        {
            var bytes = File.ReadAllBytes(path);
            using var bitmap = SKBitmap.Decode(bytes);
            SHA256.HashData(bytes);
        });
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> ImportAsync(FolderTree tree, DatasetListing listing, int threads)
    {
        var store = Directory.CreateTempSubdirectory("inficond-import");
        try
        {
            var start = Stopwatch.GetTimestamp();
            var stored = await new ImageIntake(new FolderBlobs(store.FullName), threads).StoreAsync(tree, listing.Entries, _ => Task.CompletedTask, CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var refused = stored.Count(image => !image.IsSuccess);
            return refused == 0 ? seconds : throw new InvalidOperationException($"{refused} photographs were refused.");
        }
        finally
        {
            store.Delete(recursive: true);
        }
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
