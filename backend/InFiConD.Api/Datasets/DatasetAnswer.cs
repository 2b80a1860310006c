using InFiConD.Api.Http;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;

namespace InFiConD.Api.Datasets;

/// <summary>
/// A dataset. <paramref name="Refused"/> holds the first thousand files that were left out, <paramref name="Ignored"/> counts by reason those
/// that play no part, <paramref name="Findings"/> says what to know about the rest.
/// </summary>
public sealed record DatasetAnswer(
    string Id, string ProjectId, string Name, [EnumWords<DatasetFormat>] string Format, ResourceState State, string? ErrorCode, string? Error, string JobId, DateTimeOffset CreatedAt, string CreatedBy,
    int Images, IReadOnlyList<string> Classes, SplitCounts Splits, IReadOnlyList<DatasetAnswer.ClassRow> ClassCounts,
    IReadOnlyList<RefusedItem> Refused, int RefusedCount, IReadOnlyList<CountedFiles> Ignored, IReadOnlyList<DatasetFinding> Findings, long Bytes, long StreamVersion)
{
    private const int MostRefused = 1000;

    /// <summary>Positive images of one class.</summary>
    public sealed record ClassRow(string Class, int Distil, int Tune, int Lockbox);

    internal static async Task<DatasetAnswer> OfAsync(DatasetView view, IBlobStore blobs, CancellationToken ct) => new(
        view.Id, view.ProjectId, view.Name, view.Format, view.State, view.ErrorCode, view.Error, view.JobId, view.CreatedAt, view.CreatedBy,
        view.Images, view.Classes, view.Splits, [.. view.ClassCounts.Select(c => new ClassRow(c.Class, c.Distil, c.Tune, c.Lockbox))],
        view.RefusedHash is { } hash && view.Refused > 0 ? [.. (await blobs.ReadJsonAsync<List<RefusedItem>>(hash, ct)).Take(MostRefused)] : [],
        view.Refused, view.Ignored, view.Findings, view.Bytes, view.StreamVersion);
}
