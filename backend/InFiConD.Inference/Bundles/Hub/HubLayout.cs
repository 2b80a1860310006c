using System.Text.Json.Nodes;
using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>Recognises models as they lie on a model hub.</summary>
public static class HubLayout
{
    /// <summary>What was understood, and in which folder of the tree; a rejection says what is missing or not read.</summary>
    public static Result<(HubBundle Bundle, string Folder)> Recognise(IFileTree tree, BundleKind kind)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var files = HubFiles.In(tree);
        return (kind == BundleKind.Teacher ? HubClassifier.Read(files) : HubClip.Read(files)).TryGet(out var bundle, out var rejection) ? (bundle, files.Folder) : rejection;
    }

    internal static HubBundle Done(HubFiles files, string layout, JsonObject manifest) => new(layout, manifest, files.Made, files.Notes);
}
