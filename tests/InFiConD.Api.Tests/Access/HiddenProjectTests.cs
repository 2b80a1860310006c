using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InFiConD.Api.Access;
using InFiConD.Api.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Access;

/// <summary>Two projects; the caller may see the first. Of the second no route gives anything away, not even that it is there.</summary>
public sealed partial class HiddenProjectTests(StrictApi api) : IClassFixture<StrictApi>
{
    [Fact]
    public async Task Every_route_to_a_hidden_project_answers_as_if_there_were_none()
    {
        var (seen, hidden) = (await World.MakeAsync(api), await World.MakeAsync(api));
        var routes = Routes().ToArray();
        routes.Length.ShouldBeGreaterThan(30);

        // The ids are real: while everything may be seen, reads find them.
        api.Access.IsOn = false;
        foreach (var route in routes.Where(route => route.Method == "GET"))
            (await SendAsync(route, hidden)).StatusCode.ShouldNotBe(HttpStatusCode.NotFound, route.ToString());

        api.Access.Show(seen.Project);
        foreach (var route in routes)
        {
            var refused = await SendAsync(route, hidden);
            var missing = await SendAsync(route, World.Missing);
            var problem = await Json.ReadAsync(refused, HttpStatusCode.NotFound);
            problem.Text("code").ShouldBe("not-found", route.ToString());
            Nameless(problem, hidden).ShouldBe(Nameless(await Json.ReadAsync(missing, HttpStatusCode.NotFound), World.Missing), route.ToString());
        }
    }

    [Fact]
    public async Task No_list_and_no_search_shows_anything_of_a_hidden_project()
    {
        var (seen, hidden) = (await World.MakeAsync(api), await World.MakeAsync(api));
        api.Access.Show(seen.Project);

        foreach (var path in (string[])["/projects", "/jobs?limit=1000", $"/jobs?project={hidden.Project}", "/audit/events?limit=1000", "/extractors", "/teachers", "/demo"])
        {
            var text = (await api.Owner.GetJsonAsync(path)).ToJsonString();
            foreach (var id in hidden.Ids) text.ShouldNotContain(id, Case.Insensitive, path);
        }

        foreach (var id in hidden.Ids)
        {
            (await api.Owner.GetJsonAsync($"/audit/events?stream={id}"))["items"]!.AsArray().ShouldBeEmpty();
        }

        (await api.Owner.GetJsonAsync("/projects"))["items"]!.AsArray().Select(project => project!.Text("id")).ShouldBe([seen.Project]);
        (await api.Owner.GetJsonAsync("/jobs?limit=1000"))["items"]!.AsArray().Select(job => job!["projectId"]?.GetValue<string>()).Distinct()
            .ShouldBe([seen.Project, null], ignoreOrder: true);
        (await api.Owner.GetJsonAsync($"/audit/events?stream={seen.Ensemble}"))["items"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_may_be_seen_but_not_done_is_forbidden_by_name()
    {
        var world = await World.MakeAsync(api);
        api.Access.Show(world.Project);
        foreach (var permission in Enum.GetValues<Permission>().Where(permission => permission != Permission.Read)) api.Access.Granted.Remove(permission);
        try
        {
            var routes = Routes().ToArray();
            foreach (var route in routes.Where(route => route.Needs != Permission.Read))
                (await Json.ReadAsync(await SendAsync(route, world), HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden", route.ToString());
            foreach (var route in routes.Where(route => route.Needs == Permission.Read && route.Method == "GET"))
                (await SendAsync(route, world)).IsSuccessStatusCode.ShouldBeTrue(route.ToString());
            (await Json.ReadAsync(await api.Owner.PostAsJsonAsync($"{Json.Base}/projects", new { name = "x" }), HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
            (await Json.ReadAsync(await api.Owner.GetAsync("/admin/jobs"), HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
        }
        finally
        {
            foreach (var permission in Enum.GetValues<Permission>()) api.Access.Granted.Add(permission);
        }
    }

    [Fact]
    public async Task A_body_that_names_another_projects_resources_is_refused()
    {
        var (seen, hidden) = (await World.MakeAsync(api), await World.MakeAsync(api));
        api.Access.Show(seen.Project);

        async Task RefusedAsync(string path, object body, string code) =>
            (await api.Owner.PostJsonAsync($"/projects/{seen.Project}/{path}", body, HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe(code);

        await RefusedAsync("ensembles", new { name = "x", conceptMapId = hidden.Map, teacherLogitsId = seen.Logits }, "concept-map-unknown");
        await RefusedAsync("ensembles", new { name = "x", conceptMapId = seen.Map, teacherLogitsId = hidden.Logits }, "teacher-logits-unknown");
        await RefusedAsync("concept-maps", new { datasetId = hidden.Dataset, extractorId = hidden.Extractor }, "dataset-unknown");
        await RefusedAsync("teacher-logits", new { datasetId = hidden.Dataset, teacherId = "tea-none" }, "dataset-unknown");
    }

    private sealed record Route(string Method, string Pattern, Permission Needs, string Accepts);

    /// <summary>Every route that names something of a project.</summary>
    private IEnumerable<Route> Routes() =>
        from endpoint in api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let need = endpoint.Metadata.GetMetadata<NeedsAttribute>()!
        where need.Resource.Parameter() is not null and not "extractor" and not "teacher"
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select new Route(method, endpoint.RoutePattern.RawText!, need.Permission, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json");

    private async Task<HttpResponseMessage> SendAsync(Route route, World world)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), Parameter().Replace(route.Pattern, match => world[match.Groups[1].Value]) + world.Query);
        if (route.Method != "GET") request.Content = new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue(route.Accepts));
        return await api.Owner.SendAsync(request);
    }

    private static string Nameless(JsonNode problem, World world)
    {
        var text = Regex.Replace(problem.ToJsonString(), "\"traceId\":\"[^\"]*\"", "");
        return world.Ids.Aggregate(text, (told, id) => told.Replace(id, "it", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
