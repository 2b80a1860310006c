using System.Security.Claims;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace InFiConD.Api.Identity;

/// <summary>Who is asking: cookie sessions with antiforgery for the browser, bearer tokens for scripts.</summary>
internal static class IdentityFeature
{
    private const string Either = "cookie-or-bearer";

    public static IServiceCollection AddIdentity(this IServiceCollection services, HostContext host)
    {
        var instance = InputHash.Of(host.State.Root)[..8];
        services.AddDataProtection().SetApplicationName("InFiConD").PersistKeysToFileSystem(new DirectoryInfo(host.State.Keys));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = http =>
                BearerToken.IsUsedBy(http.Request) ? BearerToken.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.SchemeName, null)
            .AddCookie(options =>
            {
                // Instances on other ports share the host's cookie jar: each needs a name of its own.
                options.Cookie.Name = $"inficond-{instance}";
                options.Cookie.HttpOnly = true;
                Protect(options.Cookie, host.Settings);
                options.ExpireTimeSpan = TimeSpan.FromDays(14);
                options.SlidingExpiration = true;
                options.Events.OnRedirectToLogin = context => ProblemAsync(context.HttpContext, SignInFirst);
                options.Events.OnRedirectToAccessDenied = context => ProblemAsync(context.HttpContext, NotAllowed);
            });
        services.AddSingleton<IPeople, People>();
        services.AddAuthorizationBuilder().AddPolicy(Policies.Admin, policy => policy.RequireRole("admin"));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-XSRF-TOKEN";
            options.Cookie.Name = $"inficond-xsrf-{instance}";
            Protect(options.Cookie, host.Settings);
        });
        return services;
    }

    /// <summary>For this site only, under its own path; over TLS only where people come over TLS.</summary>
    private static void Protect(CookieBuilder cookie, Settings settings)
    {
        cookie.SameSite = SameSiteMode.Strict;
        if (settings.PublicUrl is not { } url) return;
        cookie.Path = settings.BasePath is { HasValue: true } path ? path : "/";
        if (url.Scheme == Uri.UriSchemeHttps) cookie.SecurePolicy = CookieSecurePolicy.Always;
    }

    public static void UseIdentity(this WebApplication app, HostContext host)
    {
        SignIn.UseSignInLink(app, host);
        app.UseAuthentication();
        app.Use(FillActorAsync);
        app.UseAuthorization();
    }

    public static IEndpointRouteBuilder MapIdentity(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Identity");
        SignIn.Map(routes, host);
        SignOut.Map(routes);
        ReadSession.Map(routes);
        return api;
    }

    public sealed record AntiforgeryAnswer(string Token);

    /// <summary>Every route of the API: signed in, and changes from a cookie session carry the antiforgery token.</summary>
    public static RouteGroupBuilder Protected(this RouteGroupBuilder group) => group
        .RequireAuthorization()
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            var cookie = http.User.Identity?.AuthenticationType == CookieAuthenticationDefaults.AuthenticationScheme;
            if (!reads && cookie && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
                return new Rejection("antiforgery", "Fetch /api/v1/antiforgery and send its token as X-XSRF-TOKEN.").ToProblem();
            return await next(context);
        })
        .DisableAntiforgery();

    private static readonly Rejection SignInFirst = new("unauthenticated", "Sign in first: open the link that the program printed at start, or send it as a bearer token.");
    private static readonly Rejection NotAllowed = new("forbidden", "Your role does not allow this.");

    private static Task ProblemAsync(HttpContext http, Rejection rejection) => rejection.ToProblem().ExecuteAsync(http);

    private static Task FillActorAsync(HttpContext http, RequestDelegate next)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
        {
            var actor = http.RequestServices.GetRequiredService<Actor>();
            actor.Id = id;
            actor.CausationId = http.TraceIdentifier;
        }

        return next(http);
    }
}
