using InFiConD.Core.Provenance;

namespace InFiConD.Core.Audit;

/// <summary>Somebody, or the week's end, asked for every blob to be read that an event names.</summary>
[StoredAs("scrub_requested")]
public sealed record ScrubRequested(string JobId);

/// <summary>
/// Every byte of <paramref name="Blobs"/> blobs was read, <paramref name="Bytes"/> in all (null where they were not counted). <paramref name="Missing"/> of them are not in the store, and of
/// <paramref name="Altered"/> the bytes are others than their names promise. <paramref name="ReportHash"/> names the blob that lists those,
/// with the events that name them. <paramref name="Sequence"/> is the last event of the log that was looked at.
/// </summary>
[StoredAs("scrub_completed")]
public sealed record ScrubCompleted(
    string JobId, long Sequence, int Events, int Blobs, int Missing, int Altered, string ReportHash, long? Bytes = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [new(ReportHash)];
}
