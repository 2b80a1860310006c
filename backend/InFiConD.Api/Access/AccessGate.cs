using InFiConD.Api.Http;

namespace InFiConD.Api.Access;

/// <summary>
/// Lets a request through to its route when the caller has what the route declares to need. Before anything of the body is read, so nobody
/// uploads into what she may not touch.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, AccessGuard guard)
{
    public async Task InvokeAsync(HttpContext http, Caller caller)
    {
        caller.Who = http.User;
        // The framework's own endpoints (405, 415) are no routes and show nothing.
        if (http.GetEndpoint() is not RouteEndpoint route)
        {
            await next(http);
            return;
        }

        var need = route.Metadata.GetMetadata<NeedsAttribute>()
            ?? throw new InvalidOperationException($"The route {route.DisplayName} does not declare what it needs: add .Needs(...) where it is mapped.");
        var id = need.Resource.Parameter() is { } name ? http.GetRouteValue(name)?.ToString() : null;
        if (await guard.RefuseAsync(http.User, need, id, http.RequestAborted) is { } refusal)
            await refusal.ToProblem().ExecuteAsync(http);
        else
            await next(http);
    }
}
