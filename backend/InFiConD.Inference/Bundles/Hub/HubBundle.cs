using System.Text.Json.Nodes;

namespace InFiConD.Inference.Bundles.Hub;

/// <summary>What was understood of a model as it lies on a model hub, without a manifest of ours.</summary>
/// <param name="Layout">How it was recognised: "hugging-face-clip", "open-clip" or "image-classifier".</param>
/// <param name="Manifest">The manifest that says the same.</param>
/// <param name="Made">Files that had to be made from those that are there, by the name the manifest gives them.</param>
/// <param name="Notes">What a person should know: files left aside, values that are nowhere said and were taken as usual.</param>
public sealed record HubBundle(string Layout, JsonObject Manifest, IReadOnlyDictionary<string, byte[]> Made, IReadOnlyList<string> Notes);
