using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Core;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Bundles.Hub;

namespace InFiConD.Inference.Bundles;

/// <summary>What a folder or zip was understood to be before anything of it is stored.</summary>
/// <param name="Layout">"manifest", or how a model without one was recognised, see <see cref="HubBundle.Layout"/>.</param>
/// <param name="Manifest">The manifest: the bundle's own, the one that was made, or a person's correction.</param>
/// <param name="Notes">What a person should know.</param>
/// <param name="Tree">The files, with those that were made.</param>
/// <param name="ManifestPath">Where the manifest lies in it.</param>
public sealed record UnderstoodBundle(string Layout, byte[] Manifest, IReadOnlyList<string> Notes, IFileTree Tree, string ManifestPath)
{
    private const string OwnManifest = "manifest";
    private const int MostManifestBytes = 1024 * 1024;
    private const int DeepestManifest = 2;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every way in which a bundle can be recognised.</summary>
    public static IReadOnlyList<string> Layouts { get; } = [OwnManifest, "hugging-face-clip", "open-clip", "image-classifier"];

    /// <summary>Reads the manifest of a bundle, or makes one for a model as it lies on a hub.</summary>
    /// <param name="tree">Folder or zip.</param>
    /// <param name="kind">What is expected.</param>
    /// <param name="correction">A manifest that takes the place of the bundle's; null for none.</param>
    public static Result<UnderstoodBundle> Of(IFileTree tree, BundleKind kind, byte[]? correction = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var name = kind == BundleKind.Extractor ? ExtractorManifest.FileName : TeacherManifest.FileName;
        TreeFile[] found = [.. tree.Files.Where(file => Path.GetFileName(file.Path) == name && file.Path.Count(letter => letter == '/') <= DeepestManifest)];
        if (found.Length > 1)
            return new Rejection("bundle-manifest-twice", $"There is more than one {name}: {string.Join(", ", found.Take(3).Select(file => file.Path))}.", name);
        if (found is [var own])
        {
            if (!tree.ReadBytes(own.Path, MostManifestBytes).TryGet(out var json, out var unreadable))
                return unreadable;
            return Laid(OwnManifest, correction ?? json, [], tree, own.Path, new Dictionary<string, byte[]>());
        }
        return HubLayout.Recognise(tree, kind).TryGet(out var hub, out var rejection)
            ? Laid(hub.Bundle.Layout, correction ?? JsonSerializer.SerializeToUtf8Bytes<JsonNode>(hub.Bundle.Manifest, Indented), hub.Bundle.Notes, tree, hub.Folder + name, hub.Bundle.Made)
            : rejection;
    }

    private static UnderstoodBundle Laid(
        string layout, byte[] manifest, IReadOnlyList<string> notes, IFileTree tree, string path, IReadOnlyDictionary<string, byte[]> made)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var above = made.Select(file => KeyValuePair.Create(folder + file.Key, file.Value)).Append(KeyValuePair.Create(path, manifest));
        return new UnderstoodBundle(layout, manifest, notes, new OverlaidTree(tree, above), path);
    }
}
