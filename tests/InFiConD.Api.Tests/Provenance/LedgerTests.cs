using System.Text.Json;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Tuning;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InFiConD.Api.Tests.Provenance;

public sealed class LedgerTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_state_that_is_resumed_is_the_one_that_all_events_fold_to_also_when_another_process_wrote()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var folds = new Folds();
        (await ResumeAsync(ensemble.Id, folds)).Version.ShouldBe(3);
        var (tuning, _) = await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });
        (await ResumeAsync(ensemble.Id, folds)).Version.ShouldBe(5);
        await ensemble.WithdrawAsync(tuning);

        var resumed = await ResumeAsync(ensemble.Id, folds);
        var again = await ResumeAsync(ensemble.Id, folds);
        var anew = await ResumeAsync(ensemble.Id, new Folds());

        resumed.Version.ShouldBe(7);
        Text(resumed).ShouldBe(Text(anew));
        again.State.ShouldBeSameAs(resumed.State);
    }

    [Fact]
    public async Task A_stream_that_is_not_the_one_it_was_is_folded_anew()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });
        var folds = new Folds();
        (await ResumeAsync(ensemble.Id, folds)).State.Tunings.Values.Single().Reason.ShouldBe("because");

        await using var database = new NpgsqlConnection(api.Context.ConnectionString);
        await database.OpenAsync();
        await using var restore = new NpgsqlCommand(
            $"""
            update mt_events set data = jsonb_set(data, '{"{reason}"}', '"another"') where stream_id = '{ensemble.Id}' and version = 4;
            update mt_events set headers = jsonb_set(headers, '{"{hash}"}', '"another"') where stream_id = '{ensemble.Id}' and version = 5
            """, database);
        (await restore.ExecuteNonQueryAsync()).ShouldBe(2);

        (await ResumeAsync(ensemble.Id, folds)).State.Tunings.Values.Single().Reason.ShouldBe("another");
    }

    [Fact]
    public async Task What_is_appended_behind_a_found_end_continues_the_chain()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await using (var session = api.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            var ledger = new Ledger(session, new Actor(), TimeProvider.System, new Folds());
            (await ledger.SeekAsync(ensemble.Id, CancellationToken.None)).ShouldBe(3);
            (await ledger.SeekAsync("ens-nothing", CancellationToken.None)).ShouldBeNull();
            ledger.Append(ensemble.Id, ensemble.Project, new Core.Provenance.WorkRetried("job-none"));
            await ledger.SaveAsync(CancellationToken.None);
        }

        var verdict = await api.Owner.GetJsonAsync($"/audit/streams/{ensemble.Id}/verify");
        verdict["valid"]!.GetValue<bool>().ShouldBeTrue();
        verdict.Whole("events").ShouldBe(4);
    }

    private async Task<Loaded<EnsembleState>> ResumeAsync(string stream, Folds folds)
    {
        await using var session = api.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var ledger = new Ledger(session, new Actor(), TimeProvider.System, folds);
        return (await ledger.ResumeAsync<EnsembleState>(stream, EnsembleState.Evolve, CancellationToken.None))!;
    }

    private static string Text(Loaded<EnsembleState> loaded) => JsonSerializer.Serialize(loaded);
}
