using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Intake;

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
    private readonly IBlobStore _blobs;
    private readonly string _values;

    private UploadedMatrix(IBlobStore blobs, string values, IReadOnlyList<string> images, IReadOnlyList<string> columns) =>
        (_blobs, _values, Images, Columns) = (blobs, values, images, columns);

    /// <summary>Row names.</summary>
    public IReadOnlyList<string> Images { get; }

    /// <summary>Column names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Refuses, by name of file, image and column, what does not fit together or is no such value.</summary>
    public static async Task<Result<UploadedMatrix>> ReadAsync(IBlobStore blobs, UploadedArrays files, MatrixRule rule, CancellationToken ct)
    {
        foreach (var name in new[] { rule.File, rule.Columns, MatrixRule.Images })
            if (files[name] is null) return new Rejection("file-missing", $"Send {rule.File}, {rule.Columns} and {MatrixRule.Images} together; {name} is missing.", name);
        if (!(await ReadNamesAsync(blobs, files[rule.Columns]!, rule.Columns, rule.Column, ct)).TryGet(out var columns, out var rejection)) return rejection;
        if (!(await ReadNamesAsync(blobs, files[MatrixRule.Images]!, MatrixRule.Images, "image", ct)).TryGet(out var images, out rejection)) return rejection;
        if (!NpyReader.Open(await blobs.OpenReadAsync(files[rule.File]!, ct)).TryGet(out var reader, out rejection)) return rejection with { Field = rule.File };
        using (reader)
        {
            var shape = reader.Header.Shape;
            if (shape.Count != 2 || shape[0] != images.Length || shape[1] != columns.Length)
                return new Rejection("array-shape", $"{rule.File} has the shape ({string.Join(", ", shape)}); {images.Length} images and {columns.Length} {rule.Column} names need ({images.Length}, {columns.Length}).", rule.File);
        }

        var matrix = new UploadedMatrix(blobs, files[rule.File]!, images, columns);
        return await matrix.VisitAsync((row, values) =>
        {
            for (var j = 0; j < values.Length; j++)
                if (!rule.Allows(values[j]))
                    return new Rejection("array-value", $"{rule.File} holds {values[j]} for the image \"{images[row]}\" and the {rule.Column} \"{columns[j]}\"; {rule.Expected} are expected.", rule.File);
            return null;
        }, ct) is { } wrong ? wrong : matrix;
    }

    /// <summary>Stores the rows that <paramref name="keep"/> picks, in order, as float32 .npy; answers the blob's hash.</summary>
    public async Task<string> StoreRowsAsync(IReadOnlyList<bool> keep, CancellationToken ct) => (await _blobs.PutAsync(
        async stream =>
        {
            var writer = new NpyWriter(stream, NpyType.F4, keep.Count(kept => kept), Columns.Count);
            var refusal = await VisitAsync((row, values) =>
            {
                ct.ThrowIfCancellationRequested();
                if (keep[row]) writer.Write(values);
                return null;
            }, ct);
            if (refusal is not null) throw new InvalidDataException(refusal.Message);
            writer.Finish();
        },
        ct)).Hash;

    private delegate Rejection? Visitor(int row, ReadOnlySpan<float> values);

    private async Task<Rejection?> VisitAsync(Visitor visit, CancellationToken ct)
    {
        if (!NpyReader.Open(await _blobs.OpenReadAsync(_values, ct)).TryGet(out var reader, out var rejection)) return rejection;
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

    private static async Task<Result<string[]>> ReadNamesAsync(IBlobStore blobs, string hash, string file, string what, CancellationToken ct)
    {
        await using var stream = await blobs.OpenReadAsync(hash, ct);
        return NameList.Read(stream, what).Match<Result<string[]>>(names => names, rejection => rejection with { Message = $"{file}: {rejection.Message}", Field = file });
    }
}
