using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Core;
using Microsoft.AspNetCore.SignalR;

namespace InFiConD.Api.Access;

/// <summary>
/// Browsers open a websocket to any host, with its cookies and without asking first; all they add is the page's Origin. So hubs and websockets
/// are for pages of this host only. A script sends no Origin, and no cookie either.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, Settings settings)
{
    private static readonly Rejection Foreign = new("forbidden", "This page belongs to another site (its Origin is not this host).");

    public Task InvokeAsync(HttpContext http)
    {
        var live = http.WebSockets.IsWebSocketRequest || http.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;
        return live && !IsOwn(http.Request) ? Foreign.ToProblem().ExecuteAsync(http) : next(http);
    }

    private bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && (Is(page, request.Host.Value) || Is(page, settings.PublicUrl?.Authority)));
    }

    private static bool Is(Uri page, string? authority) => string.Equals(page.Authority, authority, StringComparison.OrdinalIgnoreCase);
}
