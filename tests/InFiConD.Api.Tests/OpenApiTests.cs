using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests;

public sealed class OpenApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    /// <summary>docs/openapi.json is what the front end's types are generated from, and what others build on.</summary>
    [Fact]
    public async Task The_description_of_the_interface_is_the_committed_one()
    {
        using var anyone = api.Client(null);

        Snapshot.Matches("../../docs/openapi.json", await anyone.GetStringAsync("/swagger/v1/swagger.json"));
    }

    [Fact]
    public async Task Every_route_says_in_a_line_what_it_is_for()
    {
        using var anyone = api.Client(null);
        var description = JsonNode.Parse(await anyone.GetStringAsync("/swagger/v1/swagger.json"))!;
        var routes = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(route => route.Value!).ToArray();
        routes.Length.ShouldBeGreaterThan(50);

        routes.Where(route => route["summary"]?.GetValue<string>() is not { Length: > 10 } line || line.Contains('\n') || line[^1] != '.')
            .Select(route => route["operationId"]!.GetValue<string>()).ShouldBeEmpty();
    }
}
