using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Distillation;

public sealed class LambdaChoiceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object AboutThree = new { lambdaChoice = new { by = "concepts", concepts = 3 } };
    private static readonly object BestAp = new { lambdaChoice = new { by = "ap" } };

    [Fact]
    public async Task Lambda_is_chosen_for_about_so_many_concepts_a_class_and_the_path_says_why()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, AboutThree);

        var body = (await ensemble.ReadAsync()).Body;
        (body["lambdaChoice"]!.Text("by"), body["lambdaChoice"]!.Number("concepts")).ShouldBe(("concepts", 3));
        var points = Points(body);
        var chosen = points.Single(point => point.Number("lambda") == body.Number("lambda"));
        points.ShouldAllBe(point => Math.Abs(chosen.Number("meanConcepts") - 3) <= Math.Abs(point.Number("meanConcepts") - 3));
        points[0].Number("meanConcepts").ShouldBeLessThan(1);
        var version = await ensemble.VersionAsync(1);
        version.Number("lambda").ShouldBe(body.Number("lambda"));
        version["classes"]!.AsArray().Average(row => row!.Whole("nonZero")).ShouldBe(chosen.Number("meanConcepts"));
        version.Number("meanStudentAp").ShouldBe(chosen.Number("meanStudentAp"), 1e-3);
        version.Number("meanTeacherAp").ShouldBe(body["lambdaPath"]!.Number("meanTeacherAp"), 1e-12);
        (await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions"))["items"]![0]!.Number("lambda").ShouldBe(body.Number("lambda"));
    }

    [Fact]
    public async Task By_ap_nothing_on_the_path_is_better_than_the_chosen_lambda_beyond_noise_and_the_next_sparser_one_is_worse()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, BestAp);

        var body = (await ensemble.ReadAsync()).Body;
        body["lambdaChoice"]!.Text("by").ShouldBe("ap");
        body["lambdaPath"]!.Whole("apClasses").ShouldBe(3);
        var points = Points(body);
        var at = points.FindIndex(point => point.Number("lambda") == body.Number("lambda"));
        var best = points.MaxBy(point => point.Number("meanStudentAp"))!;
        points[at].Number("meanConcepts").ShouldBeLessThanOrEqualTo(best.Number("meanConcepts"));
        (points[at] == best || points[at]["apChange"]!.Number("high") >= 0).ShouldBeTrue();
        points[at - 1]["apChange"]!.Number("high").ShouldBeLessThan(0);
    }

    [Fact]
    public async Task Every_later_fit_is_the_one_that_the_same_lambda_gives_when_it_is_given()
    {
        var chosen = await SeededEnsemble.DistilAsync(api, AboutThree);
        var lambda = (await chosen.ReadAsync()).Body.Number("lambda");
        var given = await SeededEnsemble.DistilAsync(api, new { lambda });

        foreach (var ensemble in (SeededEnsemble[])[chosen, given])
        {
            var (tuning, _) = await ensemble.TuneAsync("train", new { concept = "rail", kind = "atLeast", value = 30.0 });
            await ensemble.WithdrawAsync(tuning);
        }

        for (var version = 1; version <= 3; version++)
            (await chosen.HashesAsync(version)).ShouldBe(await given.HashesAsync(version));
        (await chosen.HashesAsync(2)).ShouldNotBe(await chosen.HashesAsync(1));
        (await chosen.HashesAsync(3)).ShouldBe(await chosen.HashesAsync(1));
        (await PreviewAsync(chosen)).ShouldBe(await PreviewAsync(given));
        var body = (await given.ReadAsync()).Body;
        (body["lambdaChoice"]!.Text("by"), body["lambdaPath"]).ShouldBe(("given", null));
    }

    [Fact]
    public async Task The_choice_and_what_it_was_made_from_are_on_record()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, BestAp);
        var body = (await ensemble.ReadAsync()).Body;

        var created = await DataAsync(ensemble, "ensembleCreated");
        var completed = await DataAsync(ensemble, "distillationCompleted");

        created["lambdaChoice"]!.Text("by").ShouldBe("Ap");
        completed.Number("lambda").ShouldBe(body.Number("lambda"));
        JsonNode.DeepEquals(completed["lambdaPath"], body["lambdaPath"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"lambda": 0.001, "lambdaChoice": {"by": "ap"}}""", "lambda-given-and-chosen", "lambda")]
    [InlineData("""{"lambdaChoice": {}}""", "lambda-choice-invalid", "lambdaChoice.by")]
    [InlineData("""{"lambdaChoice": {"by": "concepts"}}""", "lambda-choice-invalid", "lambdaChoice.concepts")]
    [InlineData("""{"lambdaChoice": {"by": "concepts", "concepts": 0.5}}""", "lambda-choice-invalid", "lambdaChoice.concepts")]
    [InlineData("""{"lambdaChoice": {"by": "concepts", "concepts": 13}}""", "lambda-choice-invalid", "lambdaChoice.concepts")]
    [InlineData("""{"lambdaChoice": {"by": "ap", "concepts": 3}}""", "lambda-choice-invalid", "lambdaChoice.concepts")]
    [InlineData("""{"lambda": 0.001, "lambdaChoice": {"by": "given", "concepts": 3}}""", "lambda-choice-invalid", "lambdaChoice.concepts")]
    [InlineData("""{"trainer": "sgd", "lambdaChoice": {"by": "ap"}}""", "lambda-choice-unsupported", "trainer")]
    public async Task What_does_not_go_together_is_refused_by_name(string settings, string code, string field)
    {
        var (project, map, logits) = await SeededEnsemble.SeedInputsAsync(api);
        var body = JsonNode.Parse(settings)!;
        (body["name"], body["conceptMapId"], body["teacherLogitsId"]) = ("students", map, logits);

        var problem = await api.Owner.PostJsonAsync($"/projects/{project}/ensembles", body, HttpStatusCode.UnprocessableEntity);

        problem.Text("code").ShouldBe(code);
        problem["errors"]!.AsObject().Single().Key.ShouldBe(field);
    }

    [Fact]
    public async Task Saying_that_lambda_is_given_is_the_same_as_giving_it()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, new { lambda = 0.002, lambdaChoice = new { by = "given" } });

        (await ensemble.ReadAsync()).Body.Number("lambda").ShouldBe(0.002);
        (await DataAsync(ensemble, "ensembleCreated"))["lambdaChoice"].ShouldBeNull();
    }

    private async Task<JsonNode> DataAsync(SeededEnsemble ensemble, string kind) =>
        (await api.Owner.GetJsonAsync($"/audit/events?ensemble={ensemble.Id}&kind={kind}"))["items"]!.AsArray().Single()!["data"]!;

    private async Task<string> PreviewAsync(SeededEnsemble ensemble)
    {
        var wish = new { concept = "rail", kind = "exclude" };
        var preview = await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/classes/train/preview", new { baseVersion = 1, constraints = new[] { wish } }, HttpStatusCode.OK);
        return preview["weights"]!.ToJsonString();
    }

    private static List<JsonNode> Points(JsonNode ensemble) => [.. ensemble["lambdaPath"]!["points"]!.AsArray().Select(point => point!)];
}
