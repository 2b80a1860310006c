using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Audit;

public sealed class ReplayTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Fifty_mixed_acts_replay_to_the_same_bits_in_every_version()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ActAsync(ensemble, acts: 50);
        var head = (await ensemble.ReadAsync()).Body.Whole("head");

        var (replay, students) = await ReplayAsync(ensemble);

        head.ShouldBeGreaterThan(40);
        replay.Whole("versions").ShouldBe(head);
        replay.Whole("students").ShouldBe(3 * head);
        replay.Whole("differing").ShouldBe(0);
        students.Count.ShouldBe(3 * head);
    }

    [Fact]
    public async Task A_version_whose_record_was_altered_is_named()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "atLeast", value = 30.0 });
        await using (var connection = new Npgsql.NpgsqlConnection(api.Context.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand(
                $"update mt_events set data = jsonb_set(data, '{{constraints,0,lower}}', '31') where stream_id = '{ensemble.Id}' and type = 'concepts_tuned'", connection);
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var (replay, students) = await ReplayAsync(ensemble);

        replay.Whole("differing").ShouldBe(1);
        var broken = students.Single(s => !s!["equal"]!.GetValue<bool>())!;
        (broken.Whole("version"), broken.Text("class")).ShouldBe((2, "train"));
        broken.Number("largestDifference").ShouldBeGreaterThan(0.5);
    }

    private async Task<(System.Text.Json.Nodes.JsonNode Replay, System.Text.Json.Nodes.JsonArray Students)> ReplayAsync(SeededEnsemble ensemble)
    {
        var accepted = await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/replay", null);
        (await api.Owner.JobEndAsync(accepted.Text("jobId"))).Text("state").ShouldBe("succeeded");
        var answer = await api.Owner.GetJsonAsync($"/replays/{accepted.Text("id")}");
        return (answer["replay"]!, answer["students"]!.AsArray());
    }

    /// <summary>Tunes of every kind on random classes and concepts, and withdrawals; what clashes is refused and tried no further.</summary>
    private static async Task ActAsync(SeededEnsemble ensemble, int acts)
    {
        var random = new Random(3);
        var inForce = new List<string>();
        while (acts > 0)
        {
            if (inForce.Count > 4 || (inForce.Count > 0 && random.Next(3) == 0))
            {
                var tuning = inForce[random.Next(inForce.Count)];
                inForce.Remove(tuning);
                await ensemble.WithdrawAsync(tuning);
                acts--;
                continue;
            }

            var concept = SeededEnsemble.Concepts[random.Next(SeededEnsemble.Concepts.Length)];
            object wish = random.Next(6) switch
            {
                0 => new { concept, kind = "raise", strength = 1.5 },
                1 => new { concept, kind = "lower", strength = 2 },
                2 => new { concept, kind = "exclude" },
                3 => new { concept, kind = "pin", value = Math.Round(random.NextDouble() * 4, 2) },
                4 => new { concept, kind = "atLeast", value = -1 + random.NextDouble() },
                _ => new { concept, kind = "atMost", value = 3 + random.NextDouble() },
            };
            if (await ensemble.TryTuneAsync(SeededEnsemble.Classes[random.Next(3)], wish) is not { } tuned) continue;
            inForce.Add(tuned);
            acts--;
        }
    }
}
