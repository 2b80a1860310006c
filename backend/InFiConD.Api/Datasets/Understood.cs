using InFiConD.Core.Datasets;
using InFiConD.Inference.Datasets;

namespace InFiConD.Api.Datasets;

/// <summary>What a listing says, as events and answers hold it.</summary>
internal static class Understood
{
    private const int MostExamples = 5;

    /// <summary>Files that play no part, counted by reason, the most frequent first.</summary>
    public static IReadOnlyList<CountedFiles> Ignored(DatasetListing listing) =>
    [
        .. listing.Ignored.GroupBy(file => (file.Code, file.Reason)).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key.Code, StringComparer.Ordinal)
            .Select(reason => new CountedFiles(reason.Key.Code, reason.Key.Reason, reason.Count(), [.. reason.Take(MostExamples).Select(file => file.Path)])),
    ];

    public static IReadOnlyList<DatasetFinding> Findings(DatasetListing listing) =>
        [.. listing.Findings.Select(finding => new DatasetFinding(finding.Code, finding.Message, finding.Count, finding.Examples))];
}
