using InFiConD.Api.Bundles;
using InFiConD.Api.Concepts;
using InFiConD.Api.Datasets;
using InFiConD.Api.Distillation;
using InFiConD.Api.Extractors;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Teachers;
using InFiConD.Core;
using InFiConD.Core.Demo;
using InFiConD.Core.Distillation;
using InFiConD.Core.Jobs;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;
using Marten;
using MediatR;

namespace InFiConD.Api.Demo;

/// <summary>Asks for a demo's stages by the commands that people's requests become: nothing behind them knows that this is a demo.</summary>
internal sealed class StageRequests(IMediator ask, Ledger ledger, IBlobStore blobs, DemoArchives archives, IDemoContent content)
{
    private const string Name = "Rendered scenes";

    /// <summary>Asks for a stage whose forerunners are done, and notes its job in the demo's stream: both or neither.</summary>
    /// <returns>Why not; null when all went well.</returns>
    public async Task<Rejection?> RequestAsync(string stream, DemoState demo, DemoStage stage, CancellationToken ct)
    {
        var project = demo.Request.ProjectId;
        var source = await SourceAsync(demo, stage, ct);
        if (source is not null && await TakeOverAsync(demo, stage, source, ct) is { } earlier)
        {
            ledger.Append(stream, project, earlier);
            await ledger.SaveAsync(ct);
            return null;
        }

        if (stage == DemoStage.ConceptMap && await GiveSplitsAsync(demo, ct) is { } refused) return refused;
        ledger.BeforeCommit(queued =>
        {
            if (queued.FirstOrDefault(e => e.Data is JobRequested) is { Data: JobRequested job } requested)
                ledger.Append(stream, project, new DemoStageRequested(stage, requested.Stream, job.SubjectId, source));
        });
        return (await ask.Send(Command(demo, stage, source), ct)).Rejection;
    }

    private static IAsk<Accepted> Command(DemoState demo, DemoStage stage, string? source)
    {
        var project = demo.Request.ProjectId;
        string Made(DemoStage earlier) => demo.Find(earlier)!.ResourceId;
        BundleInput Archive() => new(InputSource.Archive(source!), null, Name);
        return stage switch
        {
            DemoStage.Dataset => new ImportDataset.Ask(project, new(InputSource.Archive(source!), Name, new DatasetChoices(DatasetFormat.Voc))),
            DemoStage.Extractor => new ImportBundle.Ask(ImportExtractor.Import, Archive()),
            DemoStage.Teacher => new ImportBundle.Ask(ImportTeacher.Import, Archive()),
            DemoStage.ConceptMap => new ExtractConcepts.Ask(project, new(Made(DemoStage.Dataset), Made(DemoStage.Extractor), null, null)),
            DemoStage.TeacherLogits => new RunTeacher.Ask(project, new(Made(DemoStage.Dataset), Made(DemoStage.Teacher))),
            DemoStage.Students => new CreateEnsemble.Ask(project, new(
                "Students", Made(DemoStage.ConceptMap), Made(DemoStage.TeacherLogits), CreateEnsemble.DefaultLambda, false, Trainer.Exact, null)),
            _ => throw new InvalidOperationException($"{stage} is asked for with the demo itself."),
        };
    }

    private async Task<string?> SourceAsync(DemoState demo, DemoStage stage, CancellationToken ct) => stage switch
    {
        DemoStage.Dataset => demo.Scenes!.ArchiveHash,
        DemoStage.Extractor => await archives.BundleAsync(content.WriteExtractor, ct),
        DemoStage.Teacher => await archives.BundleAsync(content.WriteTeacher, ct),
        _ => null,
    };

    /// <summary>Models belong to no project: one that an earlier demo imported from the same files serves this one too.</summary>
    private async Task<DemoStageRequested?> TakeOverAsync(DemoState demo, DemoStage stage, string source, CancellationToken ct)
    {
        if (stage is not (DemoStage.Extractor or DemoStage.Teacher)) return null;
        var number = demo.Request.Number;
        var earlier = await ledger.Session.Query<DemoView>().Where(other => other.Number < number).ToListAsync(ct);
        foreach (var same in earlier.Select(other => other.State.Find(stage)).OfType<DemoStageRequested>().Where(asked => asked.SourceHash == source))
            if (await ledger.Session.LoadAsync<JobView>(same.JobId, ct) is { State: JobStatus.Succeeded }) return same;
        return null;
    }

    /// <summary>The layout has no place for splits, so they follow as a table. Sent again after a crash, it changes nothing.</summary>
    private async Task<Rejection?> GiveSplitsAsync(DemoState demo, CancellationToken ct)
    {
        var dataset = (await ledger.Session.LoadAsync<DatasetView>(demo.Find(DemoStage.Dataset)!.ResourceId, ct))!;
        await using var table = await blobs.OpenReadAsync(demo.Scenes!.SplitsHash, ct);
        return (await ask.Send(new ReviseDataset.Ask(dataset.Id, ReviseDataset.Splits, table, dataset.StreamVersion), ct)).Rejection;
    }
}
