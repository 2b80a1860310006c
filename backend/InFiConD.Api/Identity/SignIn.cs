using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InFiConD.Api.Identity;

/// <summary>Signing in with the start's token: by the printed link, by pasting it, or as a bearer token in scripts.</summary>
internal static class SignIn
{
    private static readonly Rejection WrongToken = new("unauthenticated", "This token does not fit. Copy it from the line the program printed at start.", "token");

    /// <summary>Compares in constant time, so that answers tell nothing about the token.</summary>
    public static bool Matches(HostContext host, string? token) =>
        token is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(host.Token)));

    public static ClaimsPrincipal Principal(Person person, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.UserName));
        identity.AddClaims(person.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Answers <c>GET /?token=...</c>: sets the cookie and takes the token out of the address bar.</summary>
    public static void UseSignInLink(WebApplication app, HostContext host) => app.Use(async (http, next) =>
    {
        if (http.Request.Path != "/" || !HttpMethods.IsGet(http.Request.Method) || http.Request.Query["token"].ToString() is not { Length: > 0 } token)
        {
            await next(http);
            return;
        }

        var good = Matches(host, token);
        if (good) await IssueCookieAsync(http);
        http.Response.Redirect(good ? "/" : "/?signin=failed");
    });

    public static void Map(IEndpointRouteBuilder routes, HostContext host) => routes
        .MapPost("/auth/token", async (TokenBody body, HttpContext http) =>
        {
            if (!Matches(host, body.Token)) return WrongToken.ToProblem();
            await IssueCookieAsync(http);
            return Results.NoContent();
        })
        .AllowAnonymous().Needs(Resource.Open)
        .WithName("SignInByToken")
        .WithSummary("Signs a browser in by the token that the program printed at start.").Produces(204).ProducesProblem(401);

    public sealed record TokenBody(string Token);

    private static Task IssueCookieAsync(HttpContext http) => http.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        Principal(People.Owner, CookieAuthenticationDefaults.AuthenticationScheme),
        new AuthenticationProperties { IsPersistent = true });
}
