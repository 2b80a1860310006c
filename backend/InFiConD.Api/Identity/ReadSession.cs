using InFiConD.Api.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace InFiConD.Api.Identity;

/// <summary>Who is signed in, and the token that a browser sends along with changes.</summary>
internal static class ReadSession
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", () => People.Owner).Needs(Resource.Session).WithName("GetMe")
            .WithSummary("Who is signed in.").Produces<Person>().ProducesProblem(401);
        routes.MapGet("/antiforgery", (HttpContext http, IAntiforgery antiforgery) =>
                new IdentityFeature.AntiforgeryAnswer(antiforgery.GetAndStoreTokens(http).RequestToken ?? ""))
            .Needs(Resource.Session)
            .WithName("GetAntiforgeryToken")
            .WithSummary("The token that a browser sends along with changes.").Produces<IdentityFeature.AntiforgeryAnswer>();
    }
}
