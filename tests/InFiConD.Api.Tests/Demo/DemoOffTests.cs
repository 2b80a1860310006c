using System.Net;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Demo;

public sealed class DemoOffTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Where_the_demo_is_off_there_is_none_and_none_can_be_asked_for()
    {
        var demo = await api.Owner.GetJsonAsync("/demo");

        demo["enabled"]!.GetValue<bool>().ShouldBeFalse();
        demo["current"].ShouldBeNull();
        (await api.Owner.PostJsonAsync("/demo/reset", null, HttpStatusCode.Conflict)).Text("code").ShouldBe("demo-off");
        (await api.Owner.GetJsonAsync("/projects"))["items"]!.AsArray().ShouldBeEmpty();
    }
}
