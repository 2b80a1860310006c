using System.Net;
using InFiConD.Api.Configuration;
using Microsoft.Extensions.Primitives;

namespace InFiConD.Api.Hosting;

/// <summary>
/// The address that people open, where it is not this process's own (INFICOND_PUBLIC_URL): a proxy ends TLS there, and may keep the app under a
/// path. Scheme and path come from the setting alone; no forwarded header is believed then, so nobody can send one. Without the setting, a proxy
/// on this machine may say that people come over TLS: whoever else could say so is on this machine, and only makes a cookie of their own stricter.
/// </summary>
internal sealed class PublicAddress(RequestDelegate next, Settings settings)
{
    private readonly Uri _public = settings.PublicUrl!;
    private readonly PathString _base = settings.BasePath;

    /// <summary>Before routing: addresses inside the program know nothing of the path.</summary>
    public static void Use(WebApplication app, Settings settings)
    {
        if (settings.PublicUrl is null)
        {
            app.Use((http, next) =>
            {
                if (http.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer) && http.Request.Headers["X-Forwarded-Proto"] == "https") http.Request.Scheme = "https";
                return next(http);
            });
            return;
        }

        app.UseMiddleware<PublicAddress>(settings);
        app.UseRouting();
    }

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        request.Scheme = _public.Scheme;
        // A proxy may take the path away or leave it; the health check of a container comes without it.
        if (request.Path.StartsWithSegments(_base, out var rest))
        {
            if (!rest.HasValue)
            {
                http.Response.Redirect($"{_base}/{request.QueryString}");
                return Task.CompletedTask;
            }

            request.Path = rest;
        }

        request.PathBase = _base;
        http.Response.OnStarting(() =>
        {
            var location = http.Response.Headers.Location;
            if (IsWithin(location)) http.Response.Headers.Location = _base + location.ToString();
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>An address of this program that does not carry the path yet.</summary>
    private bool IsWithin(StringValues location) =>
        location.ToString() is ['/', ..] path && !path.StartsWith("//", StringComparison.Ordinal)
        && !new PathString(path.Split('?')[0]).StartsWithSegments(_base);
}
