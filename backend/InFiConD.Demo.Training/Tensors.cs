namespace InFiConD.Demo.Training;

/// <summary>Small conveniences.</summary>
internal static class Tensors
{
    /// <summary>All values in C order.</summary>
    public static float[] Floats(this Tensor tensor) => [.. tensor.detach().cpu().contiguous().data<float>()];
}
