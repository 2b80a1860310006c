using System.Security.Claims;

namespace InFiConD.Api.Access;

/// <summary>The one place that knows who may do what. Everything else only asks.</summary>
public interface IAccess
{
    /// <summary>Whether somebody may do this in a project, or, where <paramref name="project"/> is null, in the installation.</summary>
    ValueTask<bool> MayAsync(ClaimsPrincipal who, Permission permission, string? project, CancellationToken ct);

    /// <summary>The projects that somebody may read; lists hold nothing of any other.</summary>
    ValueTask<ProjectScope> SeesAsync(ClaimsPrincipal who, CancellationToken ct);
}

/// <summary>Today's answer: there is one person, the owner, and she may do everything.</summary>
internal sealed class OwnerAccess : IAccess
{
    public ValueTask<bool> MayAsync(ClaimsPrincipal who, Permission permission, string? project, CancellationToken ct) => ValueTask.FromResult(IsOwner(who));

    public ValueTask<ProjectScope> SeesAsync(ClaimsPrincipal who, CancellationToken ct) =>
        ValueTask.FromResult(IsOwner(who) ? ProjectScope.All : ProjectScope.Only([]));

    private static bool IsOwner(ClaimsPrincipal who) => who.IsInRole("admin");
}
