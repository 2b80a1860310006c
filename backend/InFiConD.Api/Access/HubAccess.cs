using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace InFiConD.Api.Access;

/// <summary>The gate of hub methods: what a method declares to need is checked before it runs; a refusal tells the caller why.</summary>
internal sealed class HubAccess(AccessGuard guard) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var method = invocationContext.HubMethod;
        var need = method.GetCustomAttribute<NeedsAttribute>()
            ?? throw new InvalidOperationException($"The hub method {method.Name} does not declare what it needs: add [Needs(...)].");
        var id = need.Resource.Parameter() is null ? null : invocationContext.HubMethodArguments[0] as string;
        var context = invocationContext.Context;
        return await guard.RefuseAsync(context.User ?? new ClaimsPrincipal(), need, id, context.ConnectionAborted) is { } refusal
            ? throw new HubException(refusal.Message)
            : await next(invocationContext);
    }
}
