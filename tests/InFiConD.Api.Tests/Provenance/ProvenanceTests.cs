using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using Npgsql;

namespace InFiConD.Api.Tests.Provenance;

public sealed class ProvenanceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_timeline_tells_who_did_what_why_and_with_what_effect()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });

        var items = (await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/timeline"))["items"]!.AsArray();

        items.Select(e => e!.Text("kind")).ShouldBe(["refitCompleted", "conceptsTuned", "distillationCompleted", "distillationRequested", "ensembleCreated"]);
        items[1]!.Text("actorName").ShouldBe("Owner");
        items[1]!.Text("reason").ShouldBe("because");
        items[1]!["constraints"]![0]!.Text("concept").ShouldBe("rail");
        items[0]!["effect"]!["apChange"]!.Number("value").ShouldBe(items[0]!["effect"]!.Number("apAfter") - items[0]!["effect"]!.Number("apBefore"), 1e-12);
    }

    [Fact]
    public async Task A_stream_verifies_until_somebody_alters_it()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });
        (await api.Owner.GetJsonAsync($"/audit/streams/{ensemble.Id}/verify")).ToJsonString().ShouldContain("\"valid\":true");

        await ExecuteAsync($"update mt_events set data = jsonb_set(data, '{{reason}}', '\"another reason\"') where stream_id = '{ensemble.Id}' and version = 4");

        var verdict = await api.Owner.GetJsonAsync($"/audit/streams/{ensemble.Id}/verify");
        verdict["valid"]!.GetValue<bool>().ShouldBeFalse();
        verdict.Whole("firstBroken").ShouldBe(4);
    }

    [Fact]
    public async Task The_audit_log_narrows_by_kind_class_and_concept_and_speaks_csv()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });
        await ensemble.TuneAsync("cat", new { concept = "fur", kind = "exclude" });

        (await Count($"ensemble={ensemble.Id}&kind=conceptsTuned")).ShouldBe(2);
        (await Count($"ensemble={ensemble.Id}&class=cat")).ShouldBe(2);
        (await Count($"ensemble={ensemble.Id}&concept=fur")).ShouldBe(1);
        (await Count($"ensemble={ensemble.Id}&actor=usr-owner")).ShouldBe(4);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Json.Base}/audit/events?ensemble={ensemble.Id}");
        request.Headers.Accept.ParseAdd("text/csv");
        var csv = await (await api.Owner.SendAsync(request)).Content.ReadAsStringAsync();
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(8);

        async Task<int> Count(string query) => (await api.Owner.GetJsonAsync($"/audit/events?{query}"))["items"]!.AsArray().Count;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(api.Context.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
