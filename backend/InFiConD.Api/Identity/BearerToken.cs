using System.Text.Encodings.Web;
using InFiConD.Api.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace InFiConD.Api.Identity;

/// <summary><c>Authorization: Bearer TOKEN</c> for scripts.</summary>
internal sealed class BearerToken(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, HostContext host)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";

    public static bool IsUsedBy(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsUsedBy(Request)) return Task.FromResult(AuthenticateResult.NoResult());
        var token = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        return Task.FromResult(SignIn.Matches(host, token)
            ? AuthenticateResult.Success(new AuthenticationTicket(SignIn.Principal(People.Owner, SchemeName), SchemeName))
            : AuthenticateResult.Fail("The bearer token does not fit."));
    }
}
