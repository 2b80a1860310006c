namespace InFiConD.Inference.Sessions;

/// <summary>What a model takes or gives: shape, slowest axis first, and numbers in C order.</summary>
public sealed record Tensor(IReadOnlyList<long> Shape, float[] Values);

/// <summary>What a model declares about one input or output.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Element">Type of an element, for example <c>Float</c> or <c>Int64</c>; "a sequence" or "a map" for what is no tensor.</param>
/// <param name="Shape">-1 for an axis of open length.</param>
public sealed record TensorInfo(string Name, string Element, IReadOnlyList<int> Shape)
{
    /// <summary>False for sequences and maps.</summary>
    public bool IsTensor => !Element.StartsWith("a ", StringComparison.Ordinal);

    /// <summary>Whether elements are real numbers that come out as float32.</summary>
    public bool IsReal => Element is "Float" or "Float16" or "Double";

    /// <summary>The shape for people: <c>(any, 3, 224, 224)</c>.</summary>
    public string ShapeText => ToText(Shape.Select(length => (long)length));

    internal static string ToText(IEnumerable<long> shape) => $"({string.Join(", ", shape.Select(length => length < 0 ? "any" : $"{length}"))})";
}
