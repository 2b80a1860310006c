using InFiConD.Core;
using InFiConD.Inference.Npy;

namespace InFiConD.Inference.Tables;

/// <summary>A ready-made matrix with the names of its rows and columns.</summary>
/// <param name="Images">n row names.</param>
/// <param name="Columns">Concepts (d) or classes (k).</param>
/// <param name="Values">[n, columns], row after row, all finite.</param>
public sealed record NamedMatrix(IReadOnlyList<string> Images, IReadOnlyList<string> Columns, float[] Values);

/// <summary>Arrays that a person brings instead of models: a .npy matrix and two lists of names.</summary>
public static class ArraySet
{
    /// <summary>X.npy [n, d] in [0, 1], concepts.txt (d lines), images.txt (n lines).</summary>
    public static Result<NamedMatrix> ReadConceptMap(Stream matrix, Stream concepts, Stream images) =>
        Read("X.npy", matrix, concepts, "concept", images, value => value is >= 0 and <= 1, "numbers from 0 to 1");

    /// <summary>logits.npy [n, k], labels.txt (k lines), images.txt (n lines).</summary>
    public static Result<NamedMatrix> ReadTeacherLogits(Stream matrix, Stream labels, Stream images) =>
        Read("logits.npy", matrix, labels, "class", images, float.IsFinite, "finite numbers");

    private static Result<NamedMatrix> Read(string file, Stream matrix, Stream columns, string column, Stream images, Predicate<float> allowed, string expected)
    {
        if (!NameList.Read(columns, column).TryGet(out var columnNames, out var rejection))
            return rejection with { Message = $"{column} names: {rejection.Message}" };
        if (!NameList.Read(images, "image").TryGet(out var imageNames, out rejection))
            return rejection with { Message = $"images.txt: {rejection.Message}" };
        if (!NpyFile.ReadFloat32(matrix).TryGet(out var array, out rejection))
            return rejection with { Field = file };
        if (array.Shape.Count != 2 || array.Shape[0] != imageNames.Length || array.Shape[1] != columnNames.Length)
            return new Rejection("array-shape", $"{file} has the shape ({string.Join(", ", array.Shape)}); {imageNames.Length} images and {columnNames.Length} {column} names need ({imageNames.Length}, {columnNames.Length}).", file);
        var wrong = Array.FindIndex(array.Values, value => !allowed(value));
        if (wrong >= 0)
            return new Rejection("array-value", $"{file} holds {array.Values[wrong]} for image '{imageNames[wrong / columnNames.Length]}' and {column} '{columnNames[wrong % columnNames.Length]}'; {expected} are expected.", file);
        return new NamedMatrix(imageNames, columnNames, array.Values);
    }
}
