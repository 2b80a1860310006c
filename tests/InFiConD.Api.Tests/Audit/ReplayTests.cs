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
        await AlterAsync(ensemble, "concepts_tuned", "constraints,0,lower", "31");

        var (replay, students) = await ReplayAsync(ensemble);

        replay.Whole("differing").ShouldBe(1);
        var broken = students.Single(s => !s!["equal"]!.GetValue<bool>())!;
        (broken.Whole("version"), broken.Text("class")).ShouldBe((2, "train"));
        broken.Number("largestDifference").ShouldBeGreaterThan(0.5);
        broken["certified"].ShouldBeNull();
    }

    [Fact]
    public async Task A_lambda_that_was_chosen_is_chosen_again_from_the_same_path()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, new { lambdaChoice = new { by = "concepts", concepts = 3 } });
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "atLeast", value = 30.0 });

        var (replay, _) = await ReplayAsync(ensemble);

        replay.Whole("differing").ShouldBe(0);
        var lambda = replay["lambdaCheck"]!;
        lambda.Number("rebuilt").ShouldBe((await ensemble.ReadAsync()).Body.Number("lambda"));
        (lambda.Number("recorded"), lambda["samePath"]!.GetValue<bool>()).ShouldBe((lambda.Number("rebuilt"), true));
    }

    [Fact]
    public async Task A_recorded_lambda_that_was_altered_is_told_from_the_one_that_would_be_chosen()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, new { lambdaChoice = new { by = "ap" } });
        var chosen = (await ensemble.ReadAsync()).Body.Number("lambda");
        await AlterAsync(ensemble, "distillation_completed", "lambda", "0.125");

        var (replay, students) = await ReplayAsync(ensemble);

        (replay["lambdaCheck"]!.Number("recorded"), replay["lambdaCheck"]!.Number("rebuilt")).ShouldBe((0.125, chosen));
        students.Count(s => !s!["equal"]!.GetValue<bool>()).ShouldBe(3);
    }

    private async Task<(System.Text.Json.Nodes.JsonNode Replay, System.Text.Json.Nodes.JsonArray Students)> ReplayAsync(SeededEnsemble ensemble)
    {
        var accepted = await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/replay", null);
        (await api.Owner.JobEndAsync(accepted.Text("jobId"))).Text("state").ShouldBe("succeeded");
        var answer = await api.Owner.GetJsonAsync($"/replays/{accepted.Text("id")}");
        return (answer["replay"]!, answer["students"]!.AsArray());
    }

    private async Task AlterAsync(SeededEnsemble ensemble, string type, string path, string value)
    {
        await using var connection = new Npgsql.NpgsqlConnection(api.Context.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            $"update mt_events set data = jsonb_set(data, '{{{path}}}', '{value}') where stream_id = '{ensemble.Id}' and type = '{type}'", connection);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
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
