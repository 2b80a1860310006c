using InFiConD.Core;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Text;

/// <summary>Any word or phrase through a text model: each template's vector is brought to length one, their mean again.</summary>
public sealed class OnnxTextEncoder : TextEncoder
{
    private const string Mask = "attention_mask", Positions = "position_ids", Kinds = "token_type_ids";

    private readonly OnnxSession _session;
    private readonly OnnxTextSpec _spec;
    private readonly ClipTokenizer _tokenizer;

    private OnnxTextEncoder(OnnxSession session, OnnxTextSpec spec, ClipTokenizer tokenizer, int dimension) =>
        (_session, _spec, _tokenizer, Dimension) = (session, spec, tokenizer, dimension);

    /// <inheritdoc/>
    public override int Dimension { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ClosedWords => null;

    /// <summary>Loads tokenizer and model and checks the model against the manifest.</summary>
    /// <param name="spec">The text part of a manifest.</param>
    /// <param name="dimension">D.</param>
    /// <param name="locate">Gives the local path of a file of the bundle.</param>
    /// <param name="settings">How to run it.</param>
    public static Result<OnnxTextEncoder> Open(OnnxTextSpec spec, int dimension, Func<string, string> locate, SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(locate);
        if (!ClipTokenizerFiles.Open(spec.Tokenizer, locate).TryGet(out var tokenizer, out var rejection))
            return rejection;
        if (!OnnxSession.Open(locate(spec.File), settings).TryGet(out var session, out rejection))
            return rejection with { Field = "text.file" };
        if (Check(session, spec) is not { } wrong)
            return new OnnxTextEncoder(session, spec, tokenizer, dimension);
        session.Dispose();
        return wrong;
    }

    /// <inheritdoc/>
    public override Result<float[]> Encode(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var vectors = new float[words.Count * Dimension];
        for (var i = 0; i < words.Count; i++)
        {
            var sum = vectors.AsSpan(i * Dimension, Dimension);
            foreach (var template in _spec.Templates)
            {
                var run = RunOne(_tokenizer.EncodePadded(template.Replace("{}", words[i], StringComparison.Ordinal)));
                if (!run.TryGet(out var vector, out var rejection))
                    return rejection;
                if (vector.Length != Dimension || !UnitVectors.Normalise(vector))
                    return new Rejection("model-output", $"The text model gives {vector.Length} numbers for '{words[i]}'; {Dimension} finite ones, not all zero, are needed.", "dimension");
                for (var d = 0; d < sum.Length; d++)
                    sum[d] += vector[d];
            }
            if (!UnitVectors.Normalise(sum))
                return new Rejection("model-output", $"The vectors of the templates of '{words[i]}' cancel out.", "text.templates");
        }
        return vectors;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _session.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>One text; a model with a fixed batch gets the same text in every row.</summary>
    private Result<float[]> RunOne(long[] ids)
    {
        var batch = Math.Max(1, _session.Inputs[_spec.Input].Shape[0]);
        var used = Array.IndexOf(ids, _spec.Tokenizer.End) + 1;
        SessionFeed[] feeds =
        [
            .. _session.Inputs.Keys.Select(name => new SessionFeed(name, [batch, ids.Length], Rows(batch, name switch
            {
                Mask => [.. ids.Select((_, place) => place < used ? 1L : 0)],
                Positions => [.. ids.Select((_, place) => (long)place)],
                Kinds => new long[ids.Length],
                _ => ids,
            }))),
        ];
        return _session.Run(feeds, _spec.Output).TryGet(out var outputs, out var rejection) ? outputs[0].Values[..(outputs[0].Values.Length / batch)] : rejection;
    }

    private static long[] Rows(int batch, long[] row) => [.. Enumerable.Repeat(row, batch).SelectMany(one => one)];

    private static Rejection? Check(OnnxSession session, OnnxTextSpec spec)
    {
        string[] strange = [.. session.Inputs.Keys.Where(name => name != spec.Input && name is not (Mask or Positions or Kinds))];
        if (!session.Inputs.ContainsKey(spec.Input) || strange.Length > 0)
            return new Rejection("model-input", $"The text model must take token ids as '{spec.Input}', and beside them at most {Mask}, {Positions} and {Kinds}; it takes {string.Join(", ", session.Inputs.Keys)}.", "text.input");
        foreach (var input in session.Inputs.Values)
        {
            if (!SessionFeed.IdTypes.Contains(input.Element) || input.Shape.Count != 2 || (input.Shape[1] > 0 && input.Shape[1] != spec.Tokenizer.ContextLength))
                return new Rejection("model-input", $"The text model's input '{input.Name}' is {input.Element} {input.ShapeText}; whole numbers (any, {spec.Tokenizer.ContextLength}) are needed.", "text.tokenizer.contextLength");
        }
        if (!session.Outputs.TryGetValue(spec.Output, out var output) || !output.IsReal || output.Shape.Count != 2)
            return new Rejection("model-output", $"The text model must have an output '{spec.Output}' of real numbers in two axes; it has {string.Join(", ", session.Outputs.Values.Select(o => $"{o.Name} {o.Element} {o.ShapeText}"))}.", "text.output");
        return null;
    }
}
