using System.Text;
using Google.Protobuf;
using InFiConD.Inference.Onnx.Format;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Onnx;

/// <summary>What an ONNX file says of itself before its numbers: read forwards from any stream, without keeping the weights.</summary>
/// <param name="Inputs">Inputs that are no weights, in the file's order.</param>
/// <param name="Outputs">Outputs, in the file's order.</param>
/// <param name="ExternalFiles">Files beside the model that hold weights, each once.</param>
public sealed record OnnxOutline(IReadOnlyList<TensorInfo> Inputs, IReadOnlyList<TensorInfo> Outputs, IReadOnlyList<string> ExternalFiles)
{
    private const int ModelGraph = 7, GraphInitializer = 5, GraphInput = 11, GraphOutput = 12;
    private const int TensorName = 8, TensorExternal = 13, LargestDescription = 1 << 20;

    /// <summary>Null when the bytes are not an ONNX model.</summary>
    public static OnnxOutline? Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (inputs, outputs, weights, files) = (new List<TensorInfo>(), new List<TensorInfo>(), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        try
        {
            var model = new WireReader(stream);
            var seen = false;
            while (model.Next(long.MaxValue) is var (field, length))
            {
                if (field != ModelGraph || length is not { } graphLength)
                {
                    model.Skip(length ?? 0);
                    continue;
                }
                seen = true;
                var end = model.Position + graphLength;
                while (model.Next(end) is var (part, partLength))
                {
                    switch (part)
                    {
                        case GraphInput:
                            inputs.Add(Describe(model.Bytes(partLength ?? 0, LargestDescription)));
                            break;
                        case GraphOutput:
                            outputs.Add(Describe(model.Bytes(partLength ?? 0, LargestDescription)));
                            break;
                        case GraphInitializer:
                            ReadTensor(model, model.Position + (partLength ?? 0), weights, files);
                            break;
                        default:
                            model.Skip(partLength ?? 0);
                            break;
                    }
                }
            }
            return seen ? new OnnxOutline([.. inputs.Where(input => !weights.Contains(input.Name))], outputs, [.. files.Distinct()]) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidProtocolBufferException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void ReadTensor(WireReader reader, long end, HashSet<string> names, List<string> files)
    {
        while (reader.Next(end) is var (field, length))
        {
            if (field is not (TensorName or TensorExternal) || length is not { } bytes)
            {
                reader.Skip(length ?? 0);
                continue;
            }
            var content = reader.Bytes(bytes, LargestDescription);
            if (field == TensorName)
                names.Add(Encoding.UTF8.GetString(content));
            else if (StringStringEntryProto.Parser.ParseFrom(content) is { Key: "location" } entry)
                files.Add(entry.Value);
        }
    }

    private static TensorInfo Describe(byte[] bytes)
    {
        var value = ValueInfoProto.Parser.ParseFrom(bytes);
        if (value.Type?.TensorType is not { } tensor)
            return new TensorInfo(value.Name, "a sequence", []);
        int[] shape = [.. (tensor.Shape?.Dim ?? []).Select(dim => dim.ValueCase == TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue ? (int)dim.DimValue : -1)];
        return new TensorInfo(value.Name, ElementName(tensor.ElemType), shape);
    }

    /// <summary>As ONNX Runtime calls element types.</summary>
    private static string ElementName(int type) => type switch
    {
        1 => "Float",
        2 => "UInt8",
        3 => "Int8",
        6 => "Int32",
        7 => "Int64",
        8 => "String",
        9 => "Bool",
        10 => "Float16",
        11 => "Double",
        16 => "BFloat16",
        _ => $"type {type}",
    };
}
