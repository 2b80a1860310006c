using InFiConD.Api.Configuration;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;

namespace InFiConD.Api.Datasets;

/// <summary>Stores the pictures of a folder or zip and writes their manifest; what is bad is listed by name, the rest goes in.</summary>
internal sealed class ImportDatasetJob(IServiceScopeFactory scopes, InputTrees trees, IBlobStore blobs, Settings settings) : IJobHandler
{
    private const int MostNamed = 3;

    public string Kind => JobKinds.ImportDataset;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<DatasetImportRequested>(scopes, run, ct);
        if (!(await trees.OpenAsync(request.Source, ZipLimits.Dataset, ct)).TryGet(out var tree, out var rejection)) return rejection;
        using (tree)
        {
            if (!DatasetReader.Read(tree, DatasetInput.ChoicesOf(request)).TryGet(out var listing, out rejection)) return WithRefused(rejection, tree.Refused);
            var intake = new ImageIntake(blobs, settings.Threads);
            await run.Progress.ReportAsync(0, listing.Entries.Count, ct);
            var stored = await intake.StoreAsync(tree, listing.Entries, done => run.Progress.ReportAsync(done, listing.Entries.Count, ct), ct);
            var (manifest, refused) = ManifestBuilder.Build(listing, stored);
            if (manifest.Images.Count == 0)
                return new Rejection("no-images", $"None of the {listing.Entries.Count} pictures could be read: {Named(refused)}", "file");
            return ResultEvent.Once(run, new DatasetImported(
                run.JobId, listing.Format.ToString().ToLowerInvariant(), await blobs.PutJsonAsync(manifest, ct), await blobs.PutJsonAsync(refused, ct),
                manifest.Images.Count, refused.Count,
                stored.Where(image => image.IsSuccess).DistinctBy(image => image.Value.Sha).Sum(image => image.Value.Bytes),
                manifest.Classes, manifest.Splits(), manifest.ClassCounts(), Understood.Ignored(listing), Understood.Findings(listing)));
        }
    }

    private static Rejection WithRefused(Rejection rejection, IReadOnlyList<RefusedFile> refused) =>
        refused.Count == 0 ? rejection : rejection with { Message = $"{rejection.Message} Left out: {Named([.. refused.Select(RefusedItem.Of)])}" };

    private static string Named(IReadOnlyList<RefusedItem> refused) =>
        string.Join(" ", refused.Take(MostNamed).Select(item => $"{item.File} ({item.Code}): {item.Reason}")) + (refused.Count > MostNamed ? $" And {refused.Count - MostNamed} more." : "");
}
