using InFiConD.Core;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;

namespace InFiConD.Inference.Bundles;

/// <summary>Kinds of bundle.</summary>
public enum BundleKind
{
    /// <summary>Images and words to vectors.</summary>
    Extractor,

    /// <summary>Images to logits.</summary>
    Teacher,
}

/// <summary>A file of an imported bundle.</summary>
/// <param name="Path">As the manifest names it, relative to the manifest.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Bytes">Length.</param>
public sealed record BundleFile(string Path, string Sha256, long Bytes);

/// <summary>A bundle whose files are stored; not probed yet. One of the two manifests is there.</summary>
public sealed record ImportedBundle(BundleKind Kind, ExtractorManifest? Extractor, TeacherManifest? Teacher, IReadOnlyList<BundleFile> Files);

/// <summary>Stores the files of a bundle: the manifest, what it refers to, and licence texts beside it. Everything else stays behind.</summary>
public static class BundleImporter
{
    private const int MostManifestBytes = 1024 * 1024;
    private const int DeepestManifest = 2;
    private static readonly string[] LicenceNames = ["LICENSE", "LICENCE", "NOTICE", "COPYING"];

    /// <summary>
    /// Reads the manifest (at the top or in a folder) and stores each file once. All names are checked before the first file is stored.
    /// </summary>
    /// <param name="tree">Folder or zip.</param>
    /// <param name="kind">What is expected.</param>
    /// <param name="store">Keeps the bytes of a stream and answers their hash.</param>
    /// <param name="cancellation">Ends the copying.</param>
    public static async Task<Result<ImportedBundle>> ImportAsync(
        IFileTree tree, BundleKind kind, Func<Stream, CancellationToken, Task<StoredBlob>> store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(store);
        if (!FindManifest(tree, kind).TryGet(out var manifestFile, out var rejection)
            || !tree.ReadBytes(manifestFile.Path, MostManifestBytes).TryGet(out var json, out rejection)
            || !Read(kind, json).TryGet(out var bundle, out rejection))
            return rejection;

        var folder = manifestFile.Path[..(manifestFile.Path.LastIndexOf('/') + 1)];
        var named = (bundle.Extractor?.Files ?? bundle.Teacher!.Files).Distinct().ToArray();
        if (Array.Find(named, name => tree.Find(folder + name) is null) is { } missing)
        {
            var refused = tree.Refused.FirstOrDefault(file => file.Path == folder + missing);
            return new Rejection("bundle-file-missing", $"The manifest names '{missing}', which is not in the bundle{(refused is null ? "." : $": {refused.Rejection.Message}")}", missing);
        }

        var files = new List<BundleFile>();
        var licences = tree.Files.Select(file => file.Path).Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]).Where(IsLicence);
        foreach (var name in named.Concat(licences).Append(Path.GetFileName(manifestFile.Path)).Distinct().Order(StringComparer.Ordinal))
        {
            var stored = await StoreAsync(tree, folder + name, store, cancellation).ConfigureAwait(false);
            if (!stored.TryGet(out var blob, out rejection))
                return rejection;
            files.Add(new BundleFile(name, blob.Hash, blob.Bytes));
        }
        return bundle with { Files = files };
    }

    private static Result<TreeFile> FindManifest(IFileTree tree, BundleKind kind)
    {
        var name = kind == BundleKind.Extractor ? ExtractorManifest.FileName : TeacherManifest.FileName;
        var found = tree.Files.Where(file => Path.GetFileName(file.Path) == name && file.Path.Count(letter => letter == '/') <= DeepestManifest).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => new Rejection("bundle-manifest-missing", $"There is no {name} at the top of the bundle or in a folder of it.", name),
            _ => new Rejection("bundle-manifest-twice", $"There is more than one {name}: {string.Join(", ", found.Take(3).Select(file => file.Path))}.", name),
        };
    }

    private static Result<ImportedBundle> Read(BundleKind kind, byte[] json) => kind == BundleKind.Extractor
        ? ManifestReader.ReadExtractor(json, incoming: true).Match<Result<ImportedBundle>>(extractor => new ImportedBundle(kind, extractor, null, []), rejection => rejection)
        : ManifestReader.ReadTeacher(json, incoming: true).Match<Result<ImportedBundle>>(teacher => new ImportedBundle(kind, null, teacher, []), rejection => rejection);

    private static bool IsLicence(string name) => LicenceNames.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase) && !name.Contains('/', StringComparison.Ordinal);

    private static async Task<Result<StoredBlob>> StoreAsync(
        IFileTree tree, string path, Func<Stream, CancellationToken, Task<StoredBlob>> store, CancellationToken cancellation)
    {
        try
        {
            using var stream = tree.OpenRead(path);
            return await store(stream, cancellation).ConfigureAwait(false);
        }
        catch (TreeReadException refused)
        {
            return refused.Rejection;
        }
    }
}
