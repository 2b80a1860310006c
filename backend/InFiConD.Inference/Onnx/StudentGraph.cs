namespace InFiConD.Inference.Onnx;

/// <summary>Students as an ONNX model: what is left of an ensemble once its concepts are measured, a matrix and a sigmoid.</summary>
public static class StudentGraph
{
    /// <summary>Input: presence of each concept, float32 [batch, d], in the vocabulary's order.</summary>
    public const string Presence = "presence";

    /// <summary>Output: log-odds of each class, float32 [batch, k].</summary>
    public const string Logits = "logits";

    /// <summary>Output: probability of each class, float32 [batch, k].</summary>
    public const string Probabilities = "probabilities";

    /// <summary>Writes the model. Weights are rounded to float32.</summary>
    /// <param name="weights">Weights [k][d].</param>
    /// <param name="intercepts">Intercepts [k].</param>
    /// <param name="notes">Kept in the file: what its columns mean, where it came from.</param>
    /// <exception cref="ArgumentException">There is no class, or numbers of weights and intercepts disagree.</exception>
    public static byte[] Write(IReadOnlyList<double[]> weights, IReadOnlyList<double> intercepts, IReadOnlyDictionary<string, string> notes)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(intercepts);
        ArgumentNullException.ThrowIfNull(notes);
        if (weights.Count == 0 || weights.Count != intercepts.Count || weights.Any(w => w.Length != weights[0].Length))
            throw new ArgumentException("Every class needs an intercept and as many weights as the others.", nameof(weights));
        var (k, d) = (weights.Count, weights[0].Length);
        var graph = new OnnxGraph("students");
        var input = graph.Input(Presence, OnnxGraph.AnyLength, d);
        var w = graph.Constant("weights", weights.SelectMany(row => row).Select(value => (float)value).ToArray(), k, d);
        var b = graph.Constant("intercepts", intercepts.Select(value => (float)value).ToArray(), k);
        var logits = graph.Node("Gemm", Logits, [input, w, b], OnnxSetting.Of("transB", 1L));
        graph.Node("Sigmoid", Probabilities, [logits]);
        graph.Output(Logits, OnnxGraph.AnyLength, k);
        graph.Output(Probabilities, OnnxGraph.AnyLength, k);
        foreach (var (key, value) in notes)
            graph.Note(key, value);
        return graph.ToBytes();
    }
}
