using InFiConD.Api.Datasets;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Bundles;
using BundleFile = InFiConD.Core.Extractors.BundleFile;

namespace InFiConD.Api.Extractors;

/// <summary>A bundle in the store: what it is and its files, themselves blobs.</summary>
internal sealed record StoredBundle(BundleKind Kind, IReadOnlyList<BundleFile> Files)
{
    public string HashOf(string name) => Files.First(file => file.Name == name).Sha256;
}

/// <summary>Keeps bundles as content-addressed sets of files and opens them again.</summary>
internal sealed class BundleStore(BlobStore blobs, InputTrees trees)
{
    /// <summary>Stores the files of a folder or zip and the list of them.</summary>
    /// <returns>The bundle with its manifest, and the hash that <see cref="Open"/> takes.</returns>
    public async Task<Result<(ImportedBundle Bundle, string Hash, IReadOnlyList<BundleFile> Files)>> ImportAsync(InputSource source, BundleKind kind, CancellationToken ct)
    {
        if (!trees.Open(source, ZipLimits.Bundle).TryGet(out var tree, out var rejection)) return rejection;
        using (tree)
        {
            var imported = await BundleImporter.ImportAsync(tree, kind, StoreAsync, ct);
            if (!imported.TryGet(out var bundle, out rejection)) return rejection;
            var stored = new StoredBundle(kind, [.. bundle.Files.Select(file => new BundleFile(file.Path, file.Sha256, file.Bytes))]);
            return (bundle, blobs.PutJson(stored), stored.Files);
        }
    }

    public StoredBundle Open(string hash) => blobs.ReadJson<StoredBundle>(hash);

    public ExtractorManifest Extractor(StoredBundle bundle) =>
        ManifestReader.ReadExtractor(blobs.ReadAll(bundle.HashOf(ExtractorManifest.FileName))).Value;

    public TeacherManifest Teacher(StoredBundle bundle) =>
        ManifestReader.ReadTeacher(blobs.ReadAll(bundle.HashOf(TeacherManifest.FileName))).Value;

    /// <summary>Gives the path of each of a bundle's files.</summary>
    public Func<string, string> Locate(StoredBundle bundle) => name => blobs.PathOf(bundle.HashOf(name));

    /// <inheritdoc cref="Locate(StoredBundle)"/>
    public Func<string, string> Locate(IReadOnlyList<BundleFile> files) => name => blobs.PathOf(files.First(file => file.Name == name).Sha256);

    private async Task<StoredBlob> StoreAsync(Stream stream, CancellationToken ct)
    {
        var (hash, bytes) = await blobs.PutAsync(file => stream.CopyToAsync(file, ct), ct);
        return new StoredBlob(hash, bytes);
    }
}
