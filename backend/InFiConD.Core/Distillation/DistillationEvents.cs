using InFiConD.Core.Naming;
using InFiConD.Core.Provenance;

namespace InFiConD.Core.Distillation;

/// <summary>How students are fitted: exactly, or the paper's way by stochastic gradient descent.</summary>
public enum Trainer
{
    Exact,
    Sgd,
}

/// <summary>
/// What an ensemble was fitted on, all content hashes: concept map, teacher logits and the manifest with splits and ground truth.
/// <paramref name="Names"/> is the rule by which classes of the logits found their ground truth; null where nobody chose one, which is
/// <see cref="NameRule.Folded"/>.
/// </summary>
public sealed record InputHashes(string ConceptMap, string Logits, string Images, NameRule? Names = null);

/// <summary>
/// A student ensemble was opened over one concept map and one set of teacher logits. <paramref name="Lambda"/> is the price of a weight
/// unless <paramref name="LambdaChoice"/> says how the distil job finds it: then it is only the usual value, and counts for nothing.
/// </summary>
[StoredAs("ensemble_created")]
public sealed record EnsembleCreated(
    string ProjectId, string Name, string ConceptMapId, string TeacherLogitsId, string? DatasetId,
    double Lambda, bool Standardise, Trainer Trainer, IReadOnlyList<string> Classes, LambdaChoice? LambdaChoice = null);

/// <summary>The first version was asked for, on exactly these inputs.</summary>
[StoredAs("distillation_requested")]
public sealed record DistillationRequested(InputHashes Inputs, string JobId) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() =>
    [
        NamedBlob.Of<Concepts.ConceptMapManifest>(Inputs.ConceptMap), NamedBlob.Of<Teachers.LogitsManifest>(Inputs.Logits),
        NamedBlob.Of<Datasets.ImageManifest>(Inputs.Images),
    ];
}

/// <summary>
/// Version 1: every class fitted. <paramref name="Lambda"/> was chosen from <paramref name="LambdaPath"/>, and every later fit uses it; both are
/// null where lambda was given.
/// </summary>
[StoredAs("distillation_completed")]
public sealed record DistillationCompleted(
    string JobId, int Version, string Branch, string Solver, int DistilImages, int TuneImages, IReadOnlyList<ClassFit> Classes,
    double? Lambda = null, LambdaPathRecord? LambdaPath = null) : IBringsVersion, INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Classes.Select(fit => new NamedBlob(fit.WeightsHash));
}
