using InFiConD.Api.Intake;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Datasets;

/// <summary>A manifest for arrays that come without photographs: the names are the keys.</summary>
internal static class MadeUpManifest
{
    public const string Splits = "splits.csv";
    public const string Labels = "labels.csv";

    /// <summary>Splits from <c>splits.csv</c>, which then names every image, else by the seeded rule; ground truth from <c>labels.csv</c>, else none.</summary>
    public static async Task<Result<ImageManifest>> OfAsync(IBlobStore blobs, UploadedArrays files, IReadOnlyList<string> images, CancellationToken ct)
    {
        var seeded = SeededSplit.Assign(images);
        var manifest = new ImageManifest([], [.. images.Select((name, i) => new ManifestImage(name, name, 0, 0, seeded[i], [], []))]);
        var names = new ImageNames(manifest.Images);
        if (files[Splits] is { } splits)
        {
            if (!(await ReadAsync(blobs, splits, CsvTables.ReadSplits, ct)).TryGet(out var table, out var rejection)
                || !ManifestRevision.WithSplits(manifest, names, table).TryGet(out manifest, out rejection))
                return Named(rejection, Splits);
            if (table.Count < images.Count)
                return new Rejection("splits-incomplete", $"{Splits} gives a split to {table.Count} of {images.Count} images; give one to each, or leave the table out.", Splits);
        }

        if (files[Labels] is { } labels)
        {
            if (!(await ReadAsync(blobs, labels, CsvTables.ReadLabels, ct)).TryGet(out var table, out var rejection)
                || !ManifestRevision.WithLabels(manifest, names, table).TryGet(out manifest, out rejection))
                return Named(rejection, Labels);
        }

        return manifest;
    }

    private static async Task<Result<T>> ReadAsync<T>(IBlobStore blobs, string hash, Func<Stream, Result<T>> read, CancellationToken ct)
    {
        await using var stream = await blobs.OpenReadAsync(hash, ct);
        return read(stream);
    }

    private static Rejection Named(Rejection rejection, string file) => rejection with { Message = $"{file}: {rejection.Message}", Field = file };
}
