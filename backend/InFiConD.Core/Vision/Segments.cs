namespace InFiConD.Core.Vision;

/// <summary>The segments of one image, numbered in reading order of their first patch.</summary>
/// <param name="Height">Rows of the map.</param>
/// <param name="Width">Columns of the map.</param>
/// <param name="Map">Segment of each place [Height * Width].</param>
/// <param name="Count">Number of segments, 1 to 256.</param>
/// <param name="Embeddings">Unit-length mean embedding per segment [Count, D].</param>
/// <param name="Areas">Share of the image per segment [Count]; they sum to 1.</param>
public sealed record Segments(int Height, int Width, byte[] Map, int Count, float[] Embeddings, float[] Areas);
