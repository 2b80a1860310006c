using System.Text.Json;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Audit;
using InFiConD.Core.Datasets;
using InFiConD.Core.Demo;
using InFiConD.Core.Extractors;
using InFiConD.Core.Jobs;
using InFiConD.Core.Provenance;
using InFiConD.Core.Teachers;
using InFiConD.Core.Tuning;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InFiConD.Api.Tests.Provenance;

/// <summary>Views are what their events say, however they came to be written: in a database of its own, with a stream of every kind.</summary>
public sealed class RebuildTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Rebuilding_every_view_gives_what_was_there_live()
    {
        var all = await AppendEveryKindOfStreamAsync();
        var live = await DumpAsync();

        using (var daemon = await api.Services.GetRequiredService<IDocumentStore>().BuildProjectionDaemonAsync())
        {
            foreach (var view in Views) await daemon.RebuildProjectionAsync(view.Projection, CancellationToken.None);
        }

        all.ShouldBe(EventCatalog.Names.Keys, ignoreOrder: true);
        Views.ShouldAllBe(view => live.Keys.Any(key => key.StartsWith(Table(view) + "/", StringComparison.Ordinal)));
        (await DumpAsync()).ShouldBe(live);
    }

    [Fact]
    public async Task Documents_that_an_earlier_build_left_in_another_shape_are_folded_again_at_start()
    {
        await AppendEveryKindOfStreamAsync();
        var live = await DumpAsync();
        // The timeline as it was before acts had shapes of their own.
        await ExecuteAsync(
            """
            update mt_doc_timelineentry set data = data - 'change' - 'mark' || jsonb_build_object(
                'class', data->'change'->'class', 'reason', data->'change'->'reason', 'constraints', data->'change'->'constraints', 'version', data->'mark'->'version')
            """);
        await ExecuteAsync("update view_shapes set shape = 'of an earlier build' where view = 'timeline'");
        (await DumpAsync()).ShouldNotBe(live);

        await api.RestartAsync();

        (await DumpAsync()).ShouldBe(live);
    }

    [Fact]
    public async Task A_start_leaves_views_alone_whose_shape_is_known()
    {
        await AppendEveryKindOfStreamAsync();
        await ExecuteAsync("update mt_doc_projectview set data = jsonb_set(data, '{name}', '\"only in the view\"')");
        var altered = await DumpAsync();

        await api.RestartAsync();

        (await DumpAsync()).ShouldBe(altered);
    }

    private IReadOnlyList<StoredView> Views => [.. api.Services.GetServices<StoredView>()];

    private static string Table(StoredView view) => view.Document.Name.ToLowerInvariant();

    /// <summary>One stream of every kind, and each event that the store knows in one of them. Answers the types of all events.</summary>
    private async Task<IReadOnlyCollection<Type>> AppendEveryKindOfStreamAsync()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var (tuning, _) = await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });
        await ensemble.WithdrawAsync(tuning);
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        await ledger.LoadAsync<EnsembleState>(ensemble.Id, EnsembleState.Evolve, CancellationToken.None);
        var project = ensemble.Project;
        var (source, job) = (InputSource.Folder("/photos"), "job-none");
        var image = new ImageManifest(["cat"], [new ManifestImage("one", "a", 1, 1, Split.Distil, [0], [])]);
        ledger.Append(
            ensemble.Id, project,
            new ConceptsTuned("tun-2", "car", 3, EnsembleState.MainBranch, "because", [new CommittedConstraint(3, "road", ConstraintKind.Exclude, null, null, 0, 0)], "job-2"),
            new WorkFailed("job-2", "cancelled", "Cancelled."), new WorkRetried("job-2"), new WorkFailed("job-2", "cancelled", "Cancelled."),
            new TuningDismissed("tun-2", "job-2", "car", EnsembleState.MainBranch, null), new BranchCreated("try", 1));
        ledger.Append(
            Ids.Dataset(), project,
            new DatasetImportRequested(project, "photos", "auto", source, job), new WorkFailed(job, "import-empty", "No pictures."), new WorkRetried(job),
            new DatasetImported(job, "voc", "hash", "refused", 1, 0, 10, ["cat"], image.Splits(), image.ClassCounts()),
            new DatasetRevised("splits", "hash-2", ["cat"], image.Splits(), image.ClassCounts()));
        ledger.Append(
            Ids.Extractor(), null,
            new ExtractorImportRequested(source, job), new ExtractorImported(job, "hash", "clip", "MIT", "here", 8, 9, "text", [2, 2], [8, 8], 1.5, "CPU", []));
        ledger.Append(
            Ids.Teacher(), null,
            new TeacherImportRequested(source, job, "resnet"), new TeacherImported(job, "hash", "resnet", "MIT", ["cat"], "sigmoid", [8, 8], 1.5, "CPU", []));
        ledger.Append(
            Ids.New("rep"), project,
            new ReplayRequested(project, ensemble.Id, job), new ReplayCompleted(job, 9, 3, 9, 0, "report", "solver", new ReplayedLambda(0.1, 0.1, true), 1));
        ledger.Append(
            Ids.New("scr"), null,
            new ScrubRequested(job), new WorkFailed(job, "cancelled", "Cancelled."), new WorkRetried(job),
            new ScrubCompleted(job, 9, 9, 4, 1, 0, "report", 4000));
        ledger.Append(
            Ids.New("dem"), project,
            new DemoRequested(1, project, 1, "tiny", job), new DemoScenesRendered(job, "archive", "splits"),
            new DemoStageRequested(DemoStage.Dataset, job, "dat-1", "archive"), new DemoFailed(DemoStage.Extractor, "code", "why"), new DemoCompleted());
        ledger.Append(
            Ids.Job(), project,
            new JobRequested(JobKinds.Refit, "train", project, ensemble.Id, "refit", "hash"), new JobStarted(1, "w"), new JobFailed(1, "code", "why"), new JobRetryRequested(),
            new JobStarted(2, "w"), new JobCancelRequested(), new JobCancelled(2), new JobDismissed());
        await ledger.SaveAsync(CancellationToken.None);
        return [.. (await ledger.Session.Events.QueryAllRawEvents().ToListAsync()).Select(e => e.EventType).Distinct()];
    }

    private async Task<SortedDictionary<string, string>> DumpAsync()
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var connection = new NpgsqlConnection(api.Context.ConnectionString);
        await connection.OpenAsync();
        foreach (var view in Views)
        {
            await using var command = new NpgsqlCommand($"select id, data::text from mt_doc_{Table(view)}", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows[$"{Table(view)}/{reader.GetString(0)}"] = reader.GetString(1);
        }

        return rows;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(api.Context.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }
}
