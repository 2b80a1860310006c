using InFiConD.Inference.Images;

namespace InFiConD.Inference.Bundles;

/// <summary>Where the patch axes of an output stand; N images, D numbers, H x W patches, L = H W patches row by row.</summary>
public enum PatchLayout
{
    /// <summary>[N, D, H, W].</summary>
    Ndhw,

    /// <summary>[N, H, W, D].</summary>
    Nhwd,

    /// <summary>[N, L, D] without a class token.</summary>
    Nld,
}

/// <summary>An output that holds one embedding per patch.</summary>
public sealed record PatchOutput(string Output, PatchLayout Layout);

/// <summary>An image model: its file, the name of its input and how photographs are made to fit.</summary>
public sealed record ImageModelSpec(string File, string Input, ImageInput Pixels);

/// <summary>How words become vectors.</summary>
public abstract record TextSpec;

/// <summary>A closed list: <paramref name="Words"/> is a text file, <paramref name="Vectors"/> a .npy [n, D].</summary>
public sealed record TableTextSpec(string Words, string Vectors) : TextSpec;

/// <summary>Byte-pair tokens as CLIP makes them.</summary>
/// <param name="Vocab">JSON object of token to id; without it ids follow from the merges as in CLIP's own tokenizer.</param>
/// <param name="Merges">One merge a line, most frequent first; plain or gzipped.</param>
public sealed record ClipBpeSpec(string? Vocab, string Merges, int ContextLength, int Start, int End, int Pad);

/// <summary>A text model that takes any phrase; the vectors of all templates ("a photo of a {}.") are averaged, then normalised.</summary>
public sealed record OnnxTextSpec(string File, string Input, string Output, ClipBpeSpec Tokenizer, IReadOnlyList<string> Templates) : TextSpec;

/// <summary>An image or text with the vector that the original model gives for it.</summary>
/// <param name="Sample">A file of the bundle, or a phrase.</param>
/// <param name="Vector">A .npy with D numbers.</param>
public sealed record ParitySample(string Sample, string Vector);

/// <summary>Samples that an import checks: the cosine with the expected vector must reach <paramref name="MinCosine"/>.</summary>
public sealed record Parity(IReadOnlyList<ParitySample> Images, IReadOnlyList<ParitySample> Texts, double MinCosine);

/// <summary>An extractor bundle (schema <c>inficond.extractor/1</c>).</summary>
/// <param name="Name">For people.</param>
/// <param name="Licence">Kept and shown.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Dimension">D, the length of every embedding.</param>
/// <param name="Image">The image model.</param>
/// <param name="Patches">The patch grid, if the model has one.</param>
/// <param name="Global">The output with one vector per image, if the model has one. At least one of the two is there.</param>
/// <param name="Text">How words become vectors in the same space.</param>
/// <param name="Parity">Expected vectors, if any.</param>
public sealed record ExtractorManifest(
    string Name, string Licence, string? Source, int Dimension, ImageModelSpec Image, PatchOutput? Patches, string? Global, TextSpec Text, Parity? Parity)
{
    /// <summary>Name of the manifest in its bundle.</summary>
    public const string FileName = "extractor.json";

    /// <summary>Places of fields that are not known and were passed over.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Files that the manifest refers to.</summary>
    public IEnumerable<string> Files =>
    [
        Image.File,
        .. Text switch
        {
            TableTextSpec table => [table.Words, table.Vectors],
            OnnxTextSpec onnx => [onnx.File, onnx.Tokenizer.Merges, .. onnx.Tokenizer.Vocab is { } vocab ? [vocab] : Array.Empty<string>()],
            _ => Array.Empty<string>(),
        },
        .. Parity is null ? [] : Parity.Images.Select(sample => sample.Sample),
        .. Parity is null ? [] : Parity.Images.Concat(Parity.Texts).Select(sample => sample.Vector),
    ];
}
