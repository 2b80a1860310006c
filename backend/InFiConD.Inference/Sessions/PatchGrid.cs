namespace InFiConD.Inference.Sessions;

/// <summary>Embeddings of the patches of one image, of length one or all zero (the model sees nothing there): <paramref name="Values"/> is [Height, Width, Dimension].</summary>
public sealed record PatchGrid(int Height, int Width, int Dimension, float[] Values);
