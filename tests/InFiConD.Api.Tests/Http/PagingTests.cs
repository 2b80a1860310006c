using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Http;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Http;

public sealed class PagingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("/jobs?project={project}", "id")]
    [InlineData("/projects?", "id")]
    [InlineData("/projects/{project}/ensembles?", "id")]
    [InlineData("/ensembles/{ensemble}/timeline?", "streamVersion")]
    [InlineData("/ensembles/{ensemble}/timeline?branch=main", "streamVersion")]
    [InlineData("/ensembles/{ensemble}/versions?", "version")]
    [InlineData("/audit/events?project={project}", "sequence")]
    public async Task What_arrives_between_pages_neither_repeats_nor_hides_an_item(string list, string key)
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        foreach (var concept in (string[])["rail", "wheel"]) await ensemble.TuneAsync("train", new { concept, kind = "exclude" });
        var path = list.Replace("{project}", ensemble.Project, StringComparison.Ordinal).Replace("{ensemble}", ensemble.Id, StringComparison.Ordinal);
        var before = (await api.Owner.GetJsonAsync($"{path}&limit=1000"))["items"]!.AsArray().Select(item => item![key]!.ToJsonString()).ToList();

        var (seen, cursor) = (new List<string>(), "");
        while (cursor is not null)
        {
            var page = await api.Owner.GetJsonAsync($"{path}&limit=1&cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item![key]!.ToJsonString()));
            cursor = page["nextCursor"]?.GetValue<string>();
            if (seen.Count > 2) continue;
            await ensemble.TuneAsync("cat", new { concept = seen.Count, kind = "exclude" });
            await api.Owner.PostJsonAsync("/projects", new { name = "another" }, HttpStatusCode.Created);
        }

        seen.ShouldBe(before);
    }

    [Fact]
    public async Task Versions_come_newest_first_and_all_of_them_where_no_limit_is_given()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var (tuning, _) = await ensemble.TuneAsync("train", new { concept = "rail", kind = "raise", strength = 2 });
        await ensemble.WithdrawAsync(tuning);

        var all = await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions");

        all["items"]!.AsArray().Select(version => (version!.Whole("version"), version!.Text("action"))).ShouldBe([(3, "withdraw"), (2, "tune"), (1, "distil")]);
        all["nextCursor"].ShouldBeNull();
        all.Whole("total").ShouldBe(3);
    }

    /// <summary>Every list of the interface that takes a cursor, as its description names them.</summary>
    [Fact]
    public async Task A_text_that_is_no_cursor_of_the_list_is_refused_by_every_list()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var view = (await ensemble.ReadAsync()).Body;
        var project = new TinyProject(api, ensemble.Project);
        var values = new Dictionary<string, string>
        {
            ["project"] = ensemble.Project,
            ["ensemble"] = ensemble.Id,
            ["version"] = "1",
            ["class"] = "train",
            ["subset"] = "all",
            ["map"] = view.Text("conceptMapId"),
            ["dataset"] = await project.PhotosAsync(4),
            ["extractor"] = await project.ExtractorAsync(),
        };
        var description = JsonNode.Parse(await api.Owner.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]!.AsObject();
        var lists = description
            .Where(path => path.Value!["get"]?["parameters"] is JsonArray parameters && parameters.Any(p => p!.Text("name") == "cursor")).Select(path => path.Key).ToList();

        lists.Count.ShouldBeGreaterThan(12);
        foreach (var list in lists)
        {
            var path = values.Aggregate(list, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
            (await api.Owner.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            foreach (var bad in (string[])["100", "-1", "%F0%9F%90%88", Paging.Cursor("nothing", 1), Paging.Cursor("nothing", "x")])
            {
                var problem = await Json.ReadAsync(await api.Owner.GetAsync($"{path}?cursor={bad}"), HttpStatusCode.UnprocessableEntity);
                problem.Text("code").ShouldBe("cursor-invalid", path);
                problem["errors"]!["cursor"].ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void A_page_begins_behind_its_cursor_also_where_that_item_is_gone()
    {
        var first = Paging.Slice("list", [2, 4, 6, 8], null, 2, i => i).Value;
        var second = Paging.Slice("list", [6, 8], first.NextCursor, 2, i => i).Value;

        first.Items.ShouldBe([2, 4]);
        second.Items.ShouldBe([6, 8]);
        second.NextCursor.ShouldBeNull();
    }
}
