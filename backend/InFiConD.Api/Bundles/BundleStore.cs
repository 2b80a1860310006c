using System.Text;
using InFiConD.Api.Intake;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;
using BundleFile = InFiConD.Core.Extractors.BundleFile;

namespace InFiConD.Api.Bundles;

/// <summary>A bundle in the store: what it is and its files, themselves blobs.</summary>
internal sealed record StoredBundle(BundleKind Kind, IReadOnlyList<BundleFile> Files)
{
    public string HashOf(string name) => Files.First(file => file.Name == name).Sha256;
}

/// <summary>The files of a bundle on this machine until disposed.</summary>
internal sealed class LeasedBundle : IAsyncDisposable
{
    private readonly Dictionary<string, BlobLease> _files = new(StringComparer.Ordinal);

    public void Add(string name, BlobLease file) => _files.Add(name, file);

    /// <summary>Path of the file that the manifest calls so.</summary>
    public string Locate(string name) => _files[name].Path;

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files.Values) await file.DisposeAsync();
    }
}

/// <summary>Keeps bundles as content-addressed sets of files and opens them again.</summary>
internal sealed class BundleStore(IBlobStore blobs, InputTrees trees)
{
    /// <summary>Stores the files of a folder or zip and the list of them; <paramref name="correction"/>, where there is one, as the manifest.</summary>
    /// <returns>The bundle with its manifest, and the hash that <see cref="OpenAsync"/> takes.</returns>
    public async Task<Result<(ImportedBundle Bundle, string Hash, IReadOnlyList<BundleFile> Files)>> ImportAsync(
        InputSource source, BundleKind kind, string? correction, CancellationToken ct)
    {
        if (!(await trees.OpenAsync(source, ZipLimits.Bundle, ct)).TryGet(out var tree, out var rejection)) return rejection;
        using (tree)
        {
            var imported = await BundleImporter.ImportAsync(tree, kind, StoreAsync, ct, correction is null ? null : Encoding.UTF8.GetBytes(correction));
            if (!imported.TryGet(out var bundle, out rejection)) return rejection;
            var stored = new StoredBundle(kind, [.. bundle.Files.Select(file => new BundleFile(file.Path, file.Sha256, file.Bytes))]);
            return (bundle, await blobs.PutJsonAsync(stored, ct), stored.Files);
        }
    }

    public Task<StoredBundle> OpenAsync(string hash, CancellationToken ct) => blobs.ReadJsonAsync<StoredBundle>(hash, ct);

    public async Task<ExtractorManifest> ExtractorAsync(StoredBundle bundle, CancellationToken ct) =>
        ManifestReader.ReadExtractor(await blobs.ReadAllAsync(bundle.HashOf(ExtractorManifest.FileName), ct)).Value;

    public async Task<TeacherManifest> TeacherAsync(StoredBundle bundle, CancellationToken ct) =>
        ManifestReader.ReadTeacher(await blobs.ReadAllAsync(bundle.HashOf(TeacherManifest.FileName), ct)).Value;

    /// <summary>A bundle's files on this machine, while models read them.</summary>
    public async Task<LeasedBundle> LeaseAsync(IReadOnlyList<BundleFile> files, CancellationToken ct)
    {
        var leased = new LeasedBundle();
        try
        {
            foreach (var file in files) leased.Add(file.Name, await blobs.LeaseAsync(file.Sha256, ct));
            return leased;
        }
        catch
        {
            await leased.DisposeAsync();
            throw;
        }
    }

    private Task<StoredBlob> StoreAsync(Stream stream, CancellationToken ct) => blobs.PutAsync(file => stream.CopyToAsync(file, ct), ct);
}
