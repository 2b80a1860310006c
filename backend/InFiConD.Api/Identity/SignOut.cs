using InFiConD.Api.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InFiConD.Api.Identity;

/// <summary>Ends the session of a browser.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/auth/logout", async (HttpContext http) =>
        {
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.NoContent();
        })
        .Needs(Resource.Session)
        .WithName("SignOut")
        .WithSummary("Ends the browser's session.").Produces(204);
}
