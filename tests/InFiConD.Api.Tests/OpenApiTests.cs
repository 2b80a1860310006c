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
}
