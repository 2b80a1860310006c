using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Naming;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Intake;

/// <summary>A matrix [images, columns] that a person uploaded, checked to its last value; it stays in its blob, a block of rows is in memory at a time.</summary>
internal sealed class UploadedMatrix
{
    private const int BlockValues = 1 << 20;
    private readonly IBlobStore _blobs;
    private readonly string _values;
    private readonly MatrixRule _rule;

    private UploadedMatrix(IBlobStore blobs, string values, MatrixRule rule, IReadOnlyList<string> images, NumberedNames columns) =>
        (_blobs, _values, _rule, Images, Columns, Numbered) = (blobs, values, rule, images, columns.Names, columns.Numbered);

    /// <summary>Row names.</summary>
    public IReadOnlyList<string> Images { get; }

    /// <summary>Column names, each once.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Those of them that the list held before, and that were given a number.</summary>
    public IReadOnlyList<string> Numbered { get; }

    /// <summary>Refuses, by name of file, image and column, what does not fit together or is no such value.</summary>
    public static async Task<Result<UploadedMatrix>> ReadAsync(IBlobStore blobs, UploadedArrays files, MatrixRule rule, CancellationToken ct)
    {
        foreach (var name in new[] { rule.File, rule.Columns, MatrixRule.Images })
            if (files[name] is null) return new Rejection("file-missing", $"Send {rule.File}, {rule.Columns} and {MatrixRule.Images} together; {name} is missing.", name);
        if (!(await ReadNamesAsync(blobs, files, rule.Columns, stream => NameList.ReadAll(stream, rule.Column), ct)).TryGet(out var columns, out var rejection)) return rejection;
        if (!(await ReadNamesAsync(blobs, files, MatrixRule.Images, stream => NameList.Read(stream, "image"), ct)).TryGet(out var images, out rejection)) return rejection;
        if (!NpyReader.Open(await blobs.OpenReadAsync(files[rule.File]!, ct)).TryGet(out var reader, out rejection)) return rejection with { Field = rule.File };
        using (reader)
        {
            if (RefuseShape(reader.Header.Shape, images.Length, columns.Length, rule) is { } misshapen) return misshapen;
        }

        var matrix = new UploadedMatrix(blobs, files[rule.File]!, rule, images, NumberedNames.Of(columns));
        var watch = rule.AsksForProbabilities ? new ProbabilityWatch() : null;
        return await matrix.VisitAsync((row, values) =>
        {
            watch?.Add(values);
            for (var j = 0; j < values.Length; j++)
                if (rule.Take(values[j]) is null)
                    return new Rejection("array-value", $"{rule.File} holds {values[j]} for the image \"{images[row]}\" and the {rule.Column} \"{matrix.Columns[j]}\"; {rule.Expected} are expected.", rule.File);
            return null;
        }, ct) is { } wrong ? wrong : watch?.Ask(rule.File) is { } question ? question : matrix;
    }

    /// <summary>Stores the rows that <paramref name="keep"/> picks, in order, as float32 .npy; answers the blob's hash.</summary>
    public async Task<string> StoreRowsAsync(IReadOnlyList<bool> keep, CancellationToken ct) => (await _blobs.PutAsync(
        async stream =>
        {
            var writer = new NpyWriter(stream, NpyType.F4, keep.Count(kept => kept), Columns.Count);
            var taken = new float[Columns.Count];
            var refusal = await VisitAsync((row, values) =>
            {
                ct.ThrowIfCancellationRequested();
                if (!keep[row]) return null;
                for (var j = 0; j < taken.Length; j++) taken[j] = _rule.Take(values[j]) ?? throw new InvalidDataException($"{_rule.File} changed.");
                writer.Write(taken);
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

    /// <summary>Axes of length 1 at the end do not count.</summary>
    private static Rejection? RefuseShape(IReadOnlyList<long> shape, int images, int columns, MatrixRule rule)
    {
        if (shape.Count > 0 && shape[0] == images && shape.Skip(1).Take(1).SequenceEqual(columns == 1 && shape.Count == 1 ? [] : [columns]) && shape.Skip(2).All(axis => axis == 1)) return null;
        var turned = shape is [var first, var second] && first == columns && second == images ? " It seems to be turned: save its transpose." : "";
        return new Rejection("array-shape", $"{rule.File} has the shape ({string.Join(", ", shape)}); {images} images and {columns} {rule.Column} names need ({images}, {columns}).{turned}", rule.File);
    }

    private static async Task<Result<string[]>> ReadNamesAsync(IBlobStore blobs, UploadedArrays files, string file, Func<Stream, Result<string[]>> read, CancellationToken ct)
    {
        await using var stream = await blobs.OpenReadAsync(files[file]!, ct);
        return read(stream).Match<Result<string[]>>(names => names, rejection => rejection with { Message = $"{file}: {rejection.Message}", Field = file });
    }
}
