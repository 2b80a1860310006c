using Google.Protobuf;
using InFiConD.Inference.Onnx.Format;
using static InFiConD.Inference.Onnx.Format.AttributeProto.Types;

namespace InFiConD.Inference.Onnx;

/// <summary>A named setting of a graph node.</summary>
public sealed class OnnxSetting
{
    private OnnxSetting(AttributeProto proto) => Proto = proto;

    internal AttributeProto Proto { get; }

    /// <summary>One whole number.</summary>
    public static OnnxSetting Of(string name, long value) => new(new() { Name = name, Type = AttributeType.Int, I = value });

    /// <summary>One float32.</summary>
    public static OnnxSetting Of(string name, float value) => new(new() { Name = name, Type = AttributeType.Float, F = value });

    /// <summary>A word.</summary>
    public static OnnxSetting Of(string name, string value) => new(new() { Name = name, Type = AttributeType.String, S = ByteString.CopyFromUtf8(value) });

    /// <summary>Whole numbers.</summary>
    public static OnnxSetting Of(string name, params long[] values) => new(new() { Name = name, Type = AttributeType.Ints, Ints = { values } });
}
