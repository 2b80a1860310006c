using System.Net;
using System.Text;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Http;

public sealed class ProblemTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("POST", "/projects", "text/plain", HttpStatusCode.UnsupportedMediaType, "media-type")]
    [InlineData("DELETE", "/projects", "application/json", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("GET", "/no-such-thing", null, HttpStatusCode.NotFound, "not-found")]
    [InlineData("POST", "/projects", "application/json", HttpStatusCode.BadRequest, "malformed")]
    public async Task Every_refusal_is_a_problem_with_a_code(string method, string path, string? type, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Json.Base + path);
        if (type is not null) request.Content = new StringContent("{ no json", Encoding.UTF8, type);

        var problem = await Json.ReadAsync(await api.Owner.SendAsync(request), status);

        problem.Text("code").ShouldBe(code);
    }
}
