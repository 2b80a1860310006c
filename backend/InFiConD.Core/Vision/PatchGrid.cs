namespace InFiConD.Core.Vision;

/// <summary>What an extractor says about one image: a unit-length embedding per patch, in the space of the words' vectors.</summary>
/// <param name="Height">Rows of patches.</param>
/// <param name="Width">Patches per row.</param>
/// <param name="Dimension">Numbers per embedding.</param>
/// <param name="Values">Embeddings [Height * Width, Dimension], row by row.</param>
public sealed record PatchGrid(int Height, int Width, int Dimension, float[] Values)
{
    /// <summary>Patches of the image.</summary>
    public int Count => Height * Width;

    /// <summary>Throws when sizes disagree or a value is not finite.</summary>
    internal void Validate()
    {
        if (Height < 1 || Width < 1 || Dimension < 1 || Values.Length != (long)Height * Width * Dimension)
            throw new ArgumentException($"A patch grid of {Height} x {Width} x {Dimension} does not hold {Values.Length} values.");
        if (Values.Any(v => !float.IsFinite(v)))
            throw new ArgumentException("A patch embedding holds a value that is not finite.");
    }
}
