using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Datasets;

/// <summary>What an uploaded matrix must be.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Columns">File with a name for each column.</param>
/// <param name="Column">What a column stands for.</param>
/// <param name="Allows">Whether a value may stand in it.</param>
/// <param name="Expected">That rule in words.</param>
internal sealed record MatrixRule(string File, string Columns, string Column, Predicate<float> Allows, string Expected)
{
    public const string Images = "images.txt";

    public static readonly MatrixRule ConceptMap = new("X.npy", "concepts.txt", "concept", value => value is >= 0 and <= 1, "numbers from 0 to 1");
    public static readonly MatrixRule Logits = new("logits.npy", "labels.txt", "class", float.IsFinite, "finite numbers");
}

/// <summary>A matrix [images, columns] that a person uploaded, checked to its last value; it stays in its blob, a block of rows is in memory at a time.</summary>
internal sealed class UploadedMatrix
{
    private const int BlockValues = 1 << 20;
    private readonly BlobStore _blobs;
    private readonly string _values;

    private UploadedMatrix(BlobStore blobs, string values, IReadOnlyList<string> images, IReadOnlyList<string> columns) =>
        (_blobs, _values, Images, Columns) = (blobs, values, images, columns);

    /// <summary>Row names.</summary>
    public IReadOnlyList<string> Images { get; }

    /// <summary>Column names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Refuses, by name of file, image and column, what does not fit together or is no such value.</summary>
    public static Result<UploadedMatrix> Read(BlobStore blobs, UploadedArrays files, MatrixRule rule)
    {
        foreach (var name in new[] { rule.File, rule.Columns, MatrixRule.Images })
            if (files[name] is null) return new Rejection("file-missing", $"Send {rule.File}, {rule.Columns} and {MatrixRule.Images} together; {name} is missing.", name);
        if (!ReadNames(blobs, files[rule.Columns]!, rule.Columns, rule.Column).TryGet(out var columns, out var rejection)) return rejection;
        if (!ReadNames(blobs, files[MatrixRule.Images]!, MatrixRule.Images, "image").TryGet(out var images, out rejection)) return rejection;
        if (!NpyReader.Open(blobs.OpenRead(files[rule.File]!)).TryGet(out var reader, out rejection)) return rejection with { Field = rule.File };
        using (reader)
        {
            var shape = reader.Header.Shape;
            if (shape.Count != 2 || shape[0] != images.Length || shape[1] != columns.Length)
                return new Rejection("array-shape", $"{rule.File} has the shape ({string.Join(", ", shape)}); {images.Length} images and {columns.Length} {rule.Column} names need ({images.Length}, {columns.Length}).", rule.File);
        }

        var matrix = new UploadedMatrix(blobs, files[rule.File]!, images, columns);
        return matrix.Visit((row, values) =>
        {
            for (var j = 0; j < values.Length; j++)
                if (!rule.Allows(values[j]))
                    return new Rejection("array-value", $"{rule.File} holds {values[j]} for the image \"{images[row]}\" and the {rule.Column} \"{columns[j]}\"; {rule.Expected} are expected.", rule.File);
            return null;
        }) is { } wrong ? wrong : matrix;
    }

    /// <summary>Stores the rows that <paramref name="keep"/> picks, in order, as float32 .npy; answers the blob's hash.</summary>
    public async Task<string> StoreRowsAsync(IReadOnlyList<bool> keep, CancellationToken ct) => (await _blobs.PutAsync(
        stream =>
        {
            var writer = new NpyWriter(stream, NpyType.F4, keep.Count(kept => kept), Columns.Count);
            var refusal = Visit((row, values) =>
            {
                ct.ThrowIfCancellationRequested();
                if (keep[row]) writer.Write(values);
                return null;
            });
            if (refusal is not null) throw new InvalidDataException(refusal.Message);
            writer.Finish();
            return Task.CompletedTask;
        },
        ct)).Hash;

    private delegate Rejection? Visitor(int row, ReadOnlySpan<float> values);

    private Rejection? Visit(Visitor visit)
    {
        if (!NpyReader.Open(_blobs.OpenRead(_values)).TryGet(out var reader, out var rejection)) return rejection;
        using (reader)
        {
            var block = new float[Math.Max(1, BlockValues / Columns.Count) * Columns.Count];
            for (var row = 0; row < Images.Count;)
            {
                if (!reader.ReadRows(block.AsSpan()).TryGet(out var rows, out rejection)) return rejection;
                for (var i = 0; i < rows; i++)
                    if (visit(row + i, block.AsSpan(i * Columns.Count, Columns.Count)) is { } refusal) return refusal;
                row += rows;
            }
        }

        return null;
    }

    private static Result<string[]> ReadNames(BlobStore blobs, string hash, string file, string what)
    {
        using var stream = blobs.OpenRead(hash);
        return NameList.Read(stream, what).Match<Result<string[]>>(names => names, rejection => rejection with { Message = $"{file}: {rejection.Message}", Field = file });
    }
}
