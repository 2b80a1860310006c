using Google.Protobuf;
using InFiConD.Core;
using InFiConD.Inference.Onnx.Format;

namespace InFiConD.Inference.Onnx;

/// <summary>Changes ONNX files that other programs wrote. What is not understood is kept as it came.</summary>
public static class OnnxEdit
{
    private const int External = 1;

    /// <summary>The model with the weights of the files beside it inside; at most 2 GB, which is as long as an ONNX file may be.</summary>
    /// <param name="onnx">The model.</param>
    /// <param name="open">Opens a file beside it; null when it is not there.</param>
    public static Result<byte[]> WithWeightsInside(Stream onnx, Func<string, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var model = ModelProto.Parser.ParseFrom(onnx);
        if (model.CalculateSize() + Outside(model).Sum(tensor => Number(tensor, "length")) > int.MaxValue)
            return new Rejection("model-too-large", "With its weights the model is longer than 2 GB; export it in half precision.", "image.file");
        foreach (var file in Outside(model).GroupBy(tensor => Entry(tensor, "location") ?? "").ToArray())
        {
            if (Fill(file.OrderBy(tensor => Number(tensor, "offset")), file.Key, open) is { } rejection)
                return rejection;
        }
        return model.ToByteArray();
    }

    /// <summary>The part of a model that some outputs need, with the inputs that it needs.</summary>
    /// <param name="onnx">The model.</param>
    /// <param name="outputs">Names of its outputs to keep.</param>
    public static byte[] Part(byte[] onnx, params IReadOnlyList<string> outputs)
    {
        var model = ModelProto.Parser.ParseFrom(onnx);
        var graph = model.Graph;
        var makers = graph.Node.SelectMany(node => node.Output.Select(output => (output, node))).ToDictionary(made => made.output, made => made.node, StringComparer.Ordinal);
        var (needed, nodes, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<NodeProto>(ReferenceEqualityComparer.Instance), new Stack<string>(outputs));
        while (open.TryPop(out var value))
        {
            if (!needed.Add(value) || !makers.TryGetValue(value, out var node) || !nodes.Add(node))
                continue;
            foreach (var name in Names(node))
                open.Push(name);
        }
        Keep(graph.Node, nodes.Contains);
        Keep(graph.Initializer, tensor => needed.Contains(tensor.Name));
        Keep(graph.Input, input => needed.Contains(input.Name));
        Keep(graph.Output, output => outputs.Contains(output.Name));
        Keep(graph.ValueInfo, value => needed.Contains(value.Name));
        return model.ToByteArray();
    }

    /// <summary>Every value that a node may read: its inputs and, for its inner graphs, whatever they name.</summary>
    private static IEnumerable<string> Names(NodeProto node) => node.Input.Concat(
        node.Attribute.SelectMany(attribute => attribute.Graphs.Concat(attribute.G is { } inner ? [inner] : []))
            .SelectMany(inner => inner.Node.SelectMany(Names).Concat(inner.Output.Select(output => output.Name))));

    private static void Keep<T>(Google.Protobuf.Collections.RepeatedField<T> list, Predicate<T> keeps)
    {
        T[] kept = [.. list.Where(item => keeps(item))];
        list.Clear();
        list.AddRange(kept);
    }

    private static IEnumerable<TensorProto> Outside(ModelProto model) => model.Graph.Initializer
        .Concat(model.Graph.Node.SelectMany(node => node.Attribute).Select(attribute => attribute.T).OfType<TensorProto>())
        .Where(tensor => tensor.DataLocation == External);

    private static string? Entry(TensorProto tensor, string key) => tensor.ExternalData.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static long Number(TensorProto tensor, string key) =>
        long.TryParse(Entry(tensor, key), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Puts a file's bytes into its tensors, given in the order of their places. Tensors may share bytes.</summary>
    private static Rejection? Fill(IEnumerable<TensorProto> tensors, string file, Func<string, Stream?> open)
    {
        Stream? stream = null;
        try
        {
            var position = 0L;
            foreach (var tensor in tensors)
            {
                var (offset, bytes) = (Number(tensor, "offset"), new byte[Number(tensor, "length")]);
                if (stream is null || offset < position)
                {
                    stream?.Dispose();
                    (stream, position) = (open(file), 0);
                }
                if (stream is null)
                    return new Rejection("bundle-file-missing", $"The model keeps weights in '{file}', which is not beside it.", file);
                if (!Forward(stream, offset - position) || stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                    return new Rejection("model-broken", $"'{file}' ends before the weights that the model looks for in it.", file);
                position = offset + bytes.Length;
                tensor.RawData = UnsafeByteOperations.UnsafeWrap(bytes);
                tensor.ExternalData.Clear();
                tensor.DataLocation = 0;
            }
            return null;
        }
        finally
        {
            stream?.Dispose();
        }
    }

    private static bool Forward(Stream stream, long bytes)
    {
        var rest = new byte[1 << 16];
        while (bytes > 0)
        {
            var read = stream.Read(rest, 0, (int)Math.Min(bytes, rest.Length));
            if (read == 0)
                return false;
            bytes -= read;
        }
        return true;
    }
}
