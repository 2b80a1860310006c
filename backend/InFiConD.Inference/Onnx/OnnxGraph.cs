using System.Runtime.InteropServices;
using Google.Protobuf;
using InFiConD.Inference.Onnx.Format;

namespace InFiConD.Inference.Onnx;

/// <summary>
/// Builds an ONNX model (opset 17, IR version 8): inputs, constants, nodes in the order of computation, outputs. The same calls give the same bytes.
/// </summary>
/// <param name="name">Name of the graph.</param>
public sealed class OnnxGraph(string name)
{
    /// <summary>In a shape: an axis whose length is open, the batch.</summary>
    public const long AnyLength = -1;

    private const long IrVersion = 8, Opset = 17;

    private readonly GraphProto _graph = new() { Name = name };
    private readonly SortedDictionary<string, string> _metadata = new(StringComparer.Ordinal);

    /// <summary>Declares a float32 input and answers its name.</summary>
    public string Input(string input, params ReadOnlySpan<long> shape)
    {
        _graph.Input.Add(Describe(input, TensorProto.Types.DataType.Float, shape));
        return input;
    }

    /// <summary>Declares an int64 input, token ids for example, and answers its name.</summary>
    public string WholeInput(string input, params ReadOnlySpan<long> shape)
    {
        _graph.Input.Add(Describe(input, TensorProto.Types.DataType.Int64, shape));
        return input;
    }

    /// <summary>Adds a float32 constant and answers its name. Values in C order.</summary>
    public string Constant(string constant, ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) =>
        Add(constant, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), values.Length, shape);

    /// <summary>Adds an int64 constant and answers its name. Values in C order.</summary>
    public string Constant(string constant, ReadOnlySpan<long> values, params ReadOnlySpan<long> shape) =>
        Add(constant, TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values), values.Length, shape);

    /// <summary>Adds an operator with one output and answers the output's name.</summary>
    public string Node(string operation, string output, IEnumerable<string> inputs, params IEnumerable<OnnxSetting> settings)
    {
        _graph.Node.Add(new NodeProto
        {
            Name = output,
            OpType = operation,
            Input = { inputs },
            Output = { output },
            Attribute = { settings.Select(setting => setting.Proto) },
        });
        return output;
    }

    /// <summary>Declares a value as a float32 output.</summary>
    public void Output(string output, params ReadOnlySpan<long> shape) => _graph.Output.Add(Describe(output, TensorProto.Types.DataType.Float, shape));

    /// <summary>Keeps a note in the file: where it came from, what its rows mean.</summary>
    public void Note(string key, string value) => _metadata[key] = value;

    /// <summary>The .onnx file.</summary>
    public byte[] ToBytes() => new ModelProto
    {
        IrVersion = IrVersion,
        ProducerName = "InFiConD",
        Graph = _graph,
        OpsetImport = { new OperatorSetIdProto { Version = Opset } },
        MetadataProps = { _metadata.Select(note => new StringStringEntryProto { Key = note.Key, Value = note.Value }) },
    }.ToByteArray();

    private string Add(string constant, TensorProto.Types.DataType type, ReadOnlySpan<byte> bytes, int count, ReadOnlySpan<long> shape)
    {
        var expected = 1L;
        foreach (var length in shape)
            expected *= length;
        if (expected != count)
            throw new ArgumentException($"The shape of '{constant}' has {expected} elements, {count} were given.", nameof(shape));
        _graph.Initializer.Add(new TensorProto { Name = constant, DataType = (int)type, Dims = { shape.ToArray() }, RawData = ByteString.CopyFrom(bytes) });
        return constant;
    }

    private static ValueInfoProto Describe(string value, TensorProto.Types.DataType type, ReadOnlySpan<long> shape)
    {
        var described = new TensorShapeProto();
        foreach (var length in shape)
        {
            described.Dim.Add(length == AnyLength
                ? new TensorShapeProto.Types.Dimension { DimParam = "batch" }
                : new TensorShapeProto.Types.Dimension { DimValue = length });
        }
        var tensor = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = described };
        return new ValueInfoProto { Name = value, Type = new TypeProto { TensorType = tensor } };
    }
}
