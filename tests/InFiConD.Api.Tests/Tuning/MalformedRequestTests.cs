using System.Net;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Tuning;

public sealed class MalformedRequestTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("[null]", "concept-missing")]
    [InlineData("""[{"kind":"raise","strength":2}]""", "concept-missing")]
    [InlineData("""[{"concept":"rail","strength":2}]""", "kind-missing")]
    [InlineData("""[{"concept":99,"kind":"exclude"}]""", "concept-unknown")]
    public async Task A_constraint_that_lacks_something_says_what(string constraints, string code)
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var wishes = System.Text.Json.Nodes.JsonNode.Parse(constraints);

        (await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/classes/train/preview", new { baseVersion = 1, constraints = wishes }, HttpStatusCode.UnprocessableEntity))
            .Text("code").ShouldBe(code);
        (await api.Owner.PostJsonAsync(
                $"/ensembles/{ensemble.Id}/classes/train/tunings", new { baseVersion = 1, constraints = wishes, reason = "x" }, HttpStatusCode.UnprocessableEntity, (await ensemble.ReadAsync()).ETag))
            .Text("code").ShouldBe(code);
    }

    [Theory]
    [InlineData("""{"concept":"rail","kind":"push"}""")]
    [InlineData("""{"concept":"rail","kind":3}""")]
    public async Task An_unknown_kind_is_told_by_its_place_and_not_by_our_types(string constraint)
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var problem = await api.Owner.PostJsonAsync(
            $"/ensembles/{ensemble.Id}/classes/train/preview",
            new { baseVersion = 1, constraints = new[] { System.Text.Json.Nodes.JsonNode.Parse(constraint) } }, HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldContain("$.constraints[0].kind");
        problem.ToJsonString().ShouldNotContain("InFiConD.");
    }

    [Fact]
    public async Task Distilling_without_inputs_is_refused_by_name()
    {
        var (project, map, _) = await SeededEnsemble.SeedInputsAsync(api);

        (await api.Owner.PostJsonAsync($"/projects/{project}/ensembles", new { name = "x" }, HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("concept-map-missing");
        (await api.Owner.PostJsonAsync($"/projects/{project}/ensembles", new { name = "x", conceptMapId = map }, HttpStatusCode.UnprocessableEntity))
            .Text("code").ShouldBe("teacher-logits-missing");
    }

    [Fact]
    public async Task A_text_that_can_not_be_stored_is_refused_and_not_an_error()
    {
        (await api.Owner.PostJsonAsync("/projects", new { name = "a\0b" }, HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
        (await Json.ReadAsync(await api.Owner.GetAsync(Json.Base + "/audit/events?stream=%00"), HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
    }

    [Fact]
    public async Task A_wrong_number_in_an_address_is_named()
    {
        var problem = await Json.ReadAsync(await api.Owner.GetAsync(Json.Base + "/jobs?limit=many"), HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldBe("limit can't be \"many\".");
    }

    [Fact]
    public async Task What_a_worker_writes_belongs_to_the_request_that_asked_for_it()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var events = (await api.Owner.GetJsonAsync($"/audit/events?ensemble={ensemble.Id}"))["items"]!.AsArray().Select(e => e!).ToList();

        events.Select(e => e.Text("correlationId")).Distinct().Count().ShouldBe(1);
        events[0].Text("kind").ShouldBe("distillationCompleted");
        events[0].Text("causationId").ShouldStartWith("job-");
    }

    [Fact]
    public async Task The_lists_of_a_project_that_does_not_exist_are_not_empty_but_missing()
    {
        foreach (var list in new[] { "ensembles", "datasets", "concept-maps", "teacher-logits" })
            (await api.Owner.GetAsync($"{Json.Base}/projects/prj-none/{list}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, list);
    }
}
