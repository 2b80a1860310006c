using InFiConD.Api.Http;
using InFiConD.Core.Audit;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Core.Demo;
using InFiConD.Core.Distillation;
using InFiConD.Core.Extractors;
using InFiConD.Core.Jobs;
using InFiConD.Core.Projects;
using InFiConD.Core.Provenance;
using InFiConD.Core.Teachers;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Provenance;

/// <summary>Kinds of events, as the API spells them.</summary>
internal abstract class EventKind : IWords
{
    public static IEnumerable<string> All => EventCatalog.Names.Values.Select(EventCatalog.Kind);
}

/// <summary>Every event the store knows and the name it is stored under. Names are a storage format: add, never rename.</summary>
internal static class EventCatalog
{
    public static readonly IReadOnlyDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(ProjectCreated)] = "project_created",
        [typeof(DatasetImportRequested)] = "dataset_import_requested",
        [typeof(DatasetImported)] = "dataset_imported",
        [typeof(DatasetRevised)] = "dataset_revised",
        [typeof(ExtractorImportRequested)] = "extractor_import_requested",
        [typeof(ExtractorImported)] = "extractor_imported",
        [typeof(TeacherImportRequested)] = "teacher_import_requested",
        [typeof(TeacherImported)] = "teacher_imported",
        [typeof(TeacherLogitsRequested)] = "teacher_logits_requested",
        [typeof(TeacherLogitsCompleted)] = "teacher_logits_completed",
        [typeof(ConceptMapRequested)] = "concept_map_requested",
        [typeof(ConceptMapCompleted)] = "concept_map_completed",
        [typeof(EnsembleCreated)] = "ensemble_created",
        [typeof(DistillationRequested)] = "distillation_requested",
        [typeof(DistillationCompleted)] = "distillation_completed",
        [typeof(ConceptsTuned)] = "concepts_tuned",
        [typeof(TuningWithdrawn)] = "tuning_withdrawn",
        [typeof(TuningDismissed)] = "tuning_dismissed",
        [typeof(RefitCompleted)] = "refit_completed",
        [typeof(BranchCreated)] = "branch_created",
        [typeof(ReplayRequested)] = "replay_requested",
        [typeof(ReplayCompleted)] = "replay_completed",
        [typeof(DemoRequested)] = "demo_requested",
        [typeof(DemoScenesRendered)] = "demo_scenes_rendered",
        [typeof(DemoStageRequested)] = "demo_stage_requested",
        [typeof(DemoCompleted)] = "demo_completed",
        [typeof(DemoFailed)] = "demo_failed",
        [typeof(WorkFailed)] = "work_failed",
        [typeof(WorkRetried)] = "work_retried",
        [typeof(JobRequested)] = "job_requested",
        [typeof(JobStarted)] = "job_started",
        [typeof(JobSucceeded)] = "job_succeeded",
        [typeof(JobFailed)] = "job_failed",
        [typeof(JobCancelRequested)] = "job_cancel_requested",
        [typeof(JobCancelled)] = "job_cancelled",
        [typeof(JobDismissed)] = "job_dismissed",
        [typeof(JobRetryRequested)] = "job_retry_requested",
    };

    /// <summary>The stored name of an API kind, or null when there is none.</summary>
    public static string? NameOfKind(string kind) => Names.Values.FirstOrDefault(name => Kind(name) == kind);

    /// <summary>The API's spelling of an event's kind: <c>refit_completed</c> is <c>refitCompleted</c>.</summary>
    public static string Kind(Type type) => Kind(Names[type]);

    /// <inheritdoc cref="Kind(Type)"/>
    public static string Kind(string name)
    {
        var words = name.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
