using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Text;

/// <summary>Vectors of classes by their names in phrases, and of no class at all, by the text side of an extractor.</summary>
public static class PromptedWords
{
    private const string Verbatim = "{}";

    /// <summary>
    /// A text model reads each name in each of the phrases, and the phrases without a name: of both the mean vector of length one. A closed list has one vector
    /// a word; what stands for no class is then the mean of the classes' vectors, as long as it is.
    /// </summary>
    /// <param name="manifest">The bundle's manifest.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run a model.</param>
    /// <param name="names">The classes.</param>
    /// <param name="templates">Phrases with {} in the name's place; unused with a closed list.</param>
    /// <param name="scale">One over the temperature.</param>
    public static Result<WordTeacher> Read(
        ExtractorManifest manifest, Func<string, string> locate, SessionSettings settings, IReadOnlyList<string> names, IReadOnlyList<string> templates, double scale)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(templates);
        var verbatim = manifest.Text is OnnxTextSpec text ? manifest with { Text = text with { Templates = [Verbatim] } } : manifest;
        if (!TextEncoders.Open(verbatim, locate, settings).TryGet(out var encoder, out var rejection)) return rejection;
        using (encoder)
        {
            if (encoder.ClosedWords is not null)
                return encoder.Encode(names).Match<Result<WordTeacher>>(vectors => new WordTeacher(vectors, Mean(vectors, encoder.Dimension), scale), refused => refused);
            string[][] phrases = [.. names.Select(name => templates.Select(template => PromptTemplate.Fill(template, name)).ToArray()), [.. templates.Select(PromptTemplate.Neutral)]];
            var means = new List<float>();
            foreach (var group in phrases)
            {
                if (!encoder.Encode(group).TryGet(out var vectors, out rejection)) return rejection;
                var mean = Mean(vectors, encoder.Dimension);
                if (!UnitVectors.Normalise(mean)) return new Rejection("model-output", $"The vectors of the phrases such as \"{group[0]}\" cancel out.", "templates");
                means.AddRange(mean);
            }

            float[] all = [.. means];
            return new WordTeacher(all[..^encoder.Dimension], all[^encoder.Dimension..], scale);
        }
    }

    private static float[] Mean(float[] vectors, int dimension)
    {
        var (mean, rows) = (new float[dimension], vectors.Length / dimension);
        for (var i = 0; i < vectors.Length; i++) mean[i % dimension] += vectors[i] / rows;
        return mean;
    }
}
