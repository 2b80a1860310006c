using System.Net;
using InFiConD.Api.Access;
using InFiConD.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Access;

public sealed class DeclarationTests(ForgetfulApi api) : IClassFixture<ForgetfulApi>
{
    private IEnumerable<Endpoint> Endpoints => api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints);

    [Fact]
    public void Every_route_declares_what_it_needs_of_the_id_in_its_address()
    {
        Endpoints.OfType<RouteEndpoint>().Count().ShouldBeGreaterThan(50);

        Declarations.Faults(Endpoints.Where(endpoint => endpoint.DisplayName?.Contains("forgotten", StringComparison.Ordinal) != true)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_hub_method_declares_what_it_needs()
    {
        Declarations.Hubs.ShouldNotBeEmpty();

        Declarations.Hubs.SelectMany(Declarations.Faults).ShouldBeEmpty();
    }

    [Fact]
    public void A_route_or_hub_method_that_forgot_is_named()
    {
        Declarations.Faults(Endpoints).ShouldBe(
            [
                "HTTP: GET /api/v1/forgotten declares nothing",
                "HTTP: GET /api/v1/ensembles/{ensemble}/forgotten declares Session, its address says otherwise",
                "HTTP: GET /api/v1/projects/{project}/forgotten/{dataset} names 2 resources: only one of them is checked",
            ],
            ignoreOrder: true);
        Declarations.Faults(typeof(ForgetfulHub)).ShouldBe(
            ["ForgetfulHub.Forgotten declares nothing", "ForgetfulHub.Mistaken declares Project, but its first argument is no id"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_route_that_forgot_answers_nobody_not_even_the_owner()
    {
        (await api.Owner.GetAsync($"{Json.Base}/forgotten")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    private sealed class ForgetfulHub : Hub
    {
        public string Forgotten(string project) => Context.ConnectionId + project;

        [Needs(Resource.Project)]
        public int Mistaken(int project) => Context.ConnectionId.Length + project;

        [Needs(Resource.Session)]
        public override Task OnConnectedAsync() => base.OnConnectedAsync();
    }
}

/// <summary>The application with routes that were added without a thought.</summary>
public sealed class ForgetfulApi : ApiFixture
{
    protected override void Extend(WebApplication app)
    {
        app.MapGet("/api/v1/forgotten", () => "secret");
        app.MapGet("/api/v1/ensembles/{ensemble}/forgotten", (string ensemble) => ensemble).Needs(Resource.Session);
        app.MapGet("/api/v1/projects/{project}/forgotten/{dataset}", (string project, string dataset) => project + dataset).Needs(Resource.Project);
    }
}
