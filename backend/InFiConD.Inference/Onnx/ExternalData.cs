namespace InFiConD.Inference.Onnx;

/// <summary>
/// Finds tensors of an ONNX file whose numbers lie in another file (TensorProto.external_data or data_location), anywhere in the model:
/// initialisers, node attributes, subgraphs, functions. Walks the protobuf wire format and seeks over the numbers, so a large model costs no memory.
/// </summary>
internal static class ExternalData
{
    private const int DeepestMessage = 64;

    private enum Message
    {
        Model, Graph, Node, Attribute, Tensor, Sparse, Function, Training,
    }

    /// <summary>True when some tensor points outside; null when the bytes are not an ONNX model.</summary>
    public static bool? IsUsed(Stream stream)
    {
        try
        {
            return Walk(stream, stream.Length, Message.Model, 0);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Walk(Stream stream, long end, Message message, int depth)
    {
        if (depth > DeepestMessage)
            throw new InvalidDataException();
        while (stream.Position < end)
        {
            var tag = Varint(stream);
            var (field, wire) = ((int)(tag >> 3), (int)(tag & 7));
            if (wire == 0)
            {
                if (Varint(stream) != 0 && message == Message.Tensor && field == 14)
                    return true;
                continue;
            }
            var length = wire switch { 1 => 8, 5 => 4, 2 => (long)Varint(stream), _ => throw new InvalidDataException() };
            var next = stream.Position + length;
            if (length < 0 || next > end || field == 0)
                throw new InvalidDataException();
            if (wire == 2 && message == Message.Tensor && field == 13)
                return true;
            if (wire == 2 && Child(message, field) is { } child && Walk(stream, next, child, depth + 1))
                return true;
            stream.Position = next;
        }
        return false;
    }

    private static Message? Child(Message message, int field) => (message, field) switch
    {
        (Message.Model, 7) => Message.Graph,
        (Message.Model, 20) => Message.Training,
        (Message.Model, 25) => Message.Function,
        (Message.Training, 1 or 2) => Message.Graph,
        (Message.Graph, 1) or (Message.Function, 7) => Message.Node,
        (Message.Graph, 5) => Message.Tensor,
        (Message.Graph, 15) => Message.Sparse,
        (Message.Node, 5) or (Message.Function, 11) => Message.Attribute,
        (Message.Attribute, 5 or 10) or (Message.Sparse, 1 or 2) => Message.Tensor,
        (Message.Attribute, 6 or 11) => Message.Graph,
        (Message.Attribute, 22 or 23) => Message.Sparse,
        _ => null,
    };

    private static ulong Varint(Stream stream)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = stream.ReadByte();
            if (next < 0)
                throw new InvalidDataException();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException();
    }
}
