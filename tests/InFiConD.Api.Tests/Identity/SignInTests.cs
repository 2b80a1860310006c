using System.Net;
using System.Net.Http.Json;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Identity;

public sealed class SignInTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("/projects")]
    [InlineData("/jobs")]
    [InlineData("/audit/events")]
    [InlineData("/me")]
    public async Task Nothing_is_shown_to_who_is_not_signed_in(string path)
    {
        using var anonymous = api.Client(null);

        (await Json.ReadAsync(await anonymous.GetAsync(Json.Base + path), HttpStatusCode.Unauthorized)).Text("code").ShouldBe("unauthenticated");
    }

    [Fact]
    public async Task A_wrong_bearer_token_is_refused()
    {
        using var guest = api.Client("not-the-token-0123");

        (await guest.GetAsync(Json.Base + "/projects")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_printed_link_signs_a_browser_in_and_leaves_the_address_bar()
    {
        using var browser = Browser();

        var landed = await browser.GetAsync($"/?token={api.Context.Token}");

        landed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        landed.Headers.Location!.ToString().ShouldBe("/");
        (await browser.GetJsonAsync("/me")).Text("userName").ShouldBe("owner");
    }

    [Fact]
    public async Task A_wrong_link_leads_to_the_sign_in_page()
    {
        using var browser = Browser();

        var landed = await browser.GetAsync("/?token=wrong");

        landed.Headers.Location!.ToString().ShouldBe("/?signin=failed");
        (await browser.GetAsync(Json.Base + "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_browser_changes_nothing_without_its_antiforgery_token()
    {
        using var browser = Browser();
        await browser.GetAsync($"/?token={api.Context.Token}");

        var without = await browser.PostAsJsonAsync(Json.Base + "/projects", new { name = "x" });
        browser.DefaultRequestHeaders.Add("X-XSRF-TOKEN", (await browser.GetJsonAsync("/antiforgery")).Text("token"));
        var with = await browser.PostAsJsonAsync(Json.Base + "/projects", new { name = "x" });

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        with.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_jobs_dashboard_is_for_the_owner()
    {
        using var anonymous = api.Client(null);

        (await anonymous.GetAsync("/admin/jobs")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await api.Owner.GetAsync("/admin/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private HttpClient Browser() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(api.Address) };
}
