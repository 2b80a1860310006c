using InFiConD.Core;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Onnx;

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
/// <param name="Kind">What it is.</param>
/// <param name="Extractor">The manifest of an extractor.</param>
/// <param name="Teacher">The manifest of a teacher.</param>
/// <param name="Files">What was stored.</param>
/// <param name="Layout">How it was recognised, see <see cref="UnderstoodBundle.Layout"/>.</param>
public sealed record ImportedBundle(
    BundleKind Kind, ExtractorManifest? Extractor, TeacherManifest? Teacher, IReadOnlyList<BundleFile> Files, string Layout = "manifest")
{
    /// <summary>What a person should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The notes, and fields of the manifest that were passed over.</summary>
    public IReadOnlyList<string> Remarks => (Extractor?.Unread ?? Teacher!.Unread) is { Count: > 0 } unread
        ? [.. Notes, $"Not known in a manifest, and passed over: {string.Join(", ", unread)}."]
        : Notes;
}

/// <summary>Stores the files of a bundle: the manifest, what it refers to, and licence texts beside it. Everything else stays behind.</summary>
public static class BundleImporter
{
    private static readonly string[] LicenceNames = ["LICENSE", "LICENCE", "NOTICE", "COPYING"];

    /// <summary>
    /// Understands the bundle (see <see cref="UnderstoodBundle"/>) and stores each file once. All names are checked before the first file is stored.
    /// </summary>
    /// <param name="source">Folder or zip.</param>
    /// <param name="kind">What is expected.</param>
    /// <param name="store">Keeps the bytes of a stream and answers their hash.</param>
    /// <param name="cancellation">Ends the copying.</param>
    /// <param name="correction">A manifest that takes the place of the bundle's; null for none.</param>
    public static async Task<Result<ImportedBundle>> ImportAsync(
        IFileTree source, BundleKind kind, Func<Stream, CancellationToken, Task<StoredBlob>> store, CancellationToken cancellation, byte[]? correction = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(store);
        if (!UnderstoodBundle.Of(source, kind, correction).TryGet(out var understood, out var rejection)
            || !Read(kind, understood.Manifest).TryGet(out var bundle, out rejection))
            return rejection;

        var (tree, folder) = (understood.Tree, understood.ManifestPath[..(understood.ManifestPath.LastIndexOf('/') + 1)]);
        var named = (bundle.Extractor?.Files ?? bundle.Teacher!.Files).Distinct().ToArray();
        if (Array.Find(named, name => tree.Find(folder + name) is null) is { } missing)
        {
            var refused = tree.Refused.FirstOrDefault(file => file.Path == folder + missing);
            return new Rejection("bundle-file-missing", $"The manifest names '{missing}', which is not in the bundle{(refused is null ? "." : $": {refused.Rejection.Message}")}", missing);
        }

        var files = new List<BundleFile>();
        var licences = tree.Files.Select(file => file.Path).Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]).Where(IsLicence);
        foreach (var name in named.Concat(licences).Append(Path.GetFileName(understood.ManifestPath)).Distinct().Order(StringComparer.Ordinal))
        {
            var stored = await StoreAsync(tree, folder + name, store, cancellation).ConfigureAwait(false);
            if (!stored.TryGet(out var blob, out rejection))
                return rejection;
            files.Add(new BundleFile(name, blob.Hash, blob.Bytes));
        }
        return bundle with { Files = files, Layout = understood.Layout, Notes = understood.Notes };
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
            if (!WeightsApart(tree, path).TryGet(out var apart, out var rejection))
                return rejection;
            using var stream = apart ?? tree.OpenRead(path);
            return await store(stream, cancellation).ConfigureAwait(false);
        }
        catch (TreeReadException refused)
        {
            return refused.Rejection;
        }
    }

    /// <summary>A model whose weights lie in files beside it, put together; null for any other file.</summary>
    private static Result<Stream?> WeightsApart(IFileTree tree, string path)
    {
        if (!path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase))
            return (Stream?)null;
        using (var stream = tree.OpenRead(path))
        {
            if (OnnxOutline.Read(stream) is not { ExternalFiles.Count: > 0 })
                return (Stream?)null;
        }
        var folder = path[..(path.LastIndexOf('/') + 1)];
        using var model = tree.OpenRead(path);
        return OnnxEdit.WithWeightsInside(model, name => tree.Find(folder + name) is null ? null : tree.OpenRead(folder + name)).TryGet(out var whole, out var rejection)
            ? new MemoryStream(whole, writable: false)
            : rejection;
    }
}
