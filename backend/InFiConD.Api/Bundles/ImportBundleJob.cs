using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Bundles;
using BundleFile = InFiConD.Core.Extractors.BundleFile;

namespace InFiConD.Api.Bundles;

/// <summary>A bundle that lies in the store and is about to be tried.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Hash">Names it in the store.</param>
/// <param name="Files">Its files, themselves blobs.</param>
/// <param name="Locate">Path of the file that the manifest calls so, on this machine.</param>
/// <param name="Name">The name somebody gave; null when none.</param>
/// <param name="JobId">The job that brings it in.</param>
internal sealed record BroughtBundle(
    ImportedBundle Manifest, string Hash, IReadOnlyList<BundleFile> Files, Func<string, string> Locate, string? Name, string JobId);

/// <summary>Stores a bundle and tries it: a model that does not do what its manifest says is refused with the reason.</summary>
internal abstract class ImportBundleJob<TRequested, TImported>(IServiceScopeFactory scopes, BundleStore bundles, BundleKind bundle) : IJobHandler
    where TRequested : class
    where TImported : class
{
    public abstract string Kind { get; }

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var (source, name, manifest) = Asked(await ResultEvent.RequestAsync<TRequested>(scopes, run, ct));
        if (!(await bundles.ImportAsync(source, bundle, manifest, ct)).TryGet(out var imported, out var rejection)) return rejection;
        await using var files = await bundles.LeaseAsync(imported.Files, ct);
        return Try(new BroughtBundle(imported.Bundle, imported.Hash, imported.Files, files.Locate, name, run.JobId)).TryGet(out var done, out rejection)
            ? ResultEvent.Once(run, done)
            : rejection;
    }

    /// <summary>Where the files are, the name that was given, and the manifest that takes the place of their own.</summary>
    protected abstract (InputSource Source, string? Name, string? Manifest) Asked(TRequested request);

    /// <summary>Runs the model once: what it turned out to be, or why it is refused.</summary>
    protected abstract Result<TImported> Try(BroughtBundle brought);
}
