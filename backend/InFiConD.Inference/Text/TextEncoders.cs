using InFiConD.Core;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Text;

/// <summary>Opens the text side of an extractor bundle.</summary>
public static class TextEncoders
{
    /// <summary>Loads a word table or a text model.</summary>
    /// <param name="manifest">The bundle's manifest.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run a model.</param>
    public static Result<TextEncoder> Open(ExtractorManifest manifest, Func<string, string> locate, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(locate);
        switch (manifest.Text)
        {
            case TableTextSpec table:
                using (var words = File.OpenRead(locate(table.Words)))
                using (var vectors = File.OpenRead(locate(table.Vectors)))
                    return Widen(WordTable.Read(words, vectors, manifest.Dimension));
            case OnnxTextSpec onnx:
                return Widen(OnnxTextEncoder.Open(onnx, manifest.Dimension, locate, settings));
            default:
                throw new InvalidOperationException($"Unknown text kind {manifest.Text.GetType().Name}.");
        }
    }

    private static Result<TextEncoder> Widen<T>(Result<T> encoder)
        where T : TextEncoder => encoder.Match(value => (Result<TextEncoder>)value, rejection => rejection);
}
