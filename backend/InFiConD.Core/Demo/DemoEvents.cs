using InFiConD.Core.Provenance;

namespace InFiConD.Core.Demo;

/// <summary>What a demo is made of, in the order in which it is made. Each stage is one ordinary job.</summary>
public enum DemoStage
{
    Scenes,
    Dataset,
    Extractor,
    Teacher,
    ConceptMap,
    TeacherLogits,
    Students,
}

/// <summary>
/// A demo project was opened and its scenes asked for. <paramref name="Number"/> counts the demos of this installation from 1;
/// <paramref name="Content"/> names the set of scenes, of which there are <paramref name="Images"/>.
/// </summary>
[StoredAs("demo_requested")]
public sealed record DemoRequested(int Number, string ProjectId, int Images, string Content, string JobId);

/// <summary>The scenes are drawn: <paramref name="ArchiveHash"/> is a zip in Pascal VOC layout, <paramref name="SplitsHash"/> the table of their splits.</summary>
[StoredAs("demo_scenes_rendered")]
public sealed record DemoScenesRendered(string JobId, string ArchiveHash, string SplitsHash) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [new(ArchiveHash), new(SplitsHash)];
}

/// <summary>
/// The next stage was asked for; <paramref name="ResourceId"/> is what its job makes. <paramref name="SourceHash"/> is the archive that an
/// import reads: a later demo with the same one takes over the resource, and so names a job that has ended already.
/// </summary>
[StoredAs("demo_stage_requested")]
public sealed record DemoStageRequested(DemoStage Stage, string JobId, string ResourceId, string? SourceHash = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => SourceHash is null ? [] : [new(SourceHash)];
}

/// <summary>Every stage is done.</summary>
[StoredAs("demo_completed")]
public sealed record DemoCompleted;

/// <summary>A stage could not even be asked for. A job that fails is not told here: it has a stream of its own, and may be retried.</summary>
[StoredAs("demo_failed")]
public sealed record DemoFailed(DemoStage Stage, string Code, string Message);
