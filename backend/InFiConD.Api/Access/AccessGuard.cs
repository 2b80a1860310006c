using System.Security.Claims;
using InFiConD.Api.Http;
using InFiConD.Core;

namespace InFiConD.Api.Access;

/// <summary>Checks a declaration against the policy, for addresses and hub methods alike.</summary>
internal sealed class AccessGuard(IAccess access, StreamProjects projects)
{
    private static readonly Rejection Forbidden = new("forbidden", "You may look at this, but your role does not allow to do that with it.");
    private static readonly Rejection Outside = new("forbidden", "Your role does not allow this.");

    /// <summary>
    /// Null when it may be done. What somebody may not see is refused as what does not exist, in the same words; what she may see but not do
    /// that with, as forbidden.
    /// </summary>
    public async ValueTask<Rejection?> RefuseAsync(ClaimsPrincipal who, NeedsAttribute need, string? id, CancellationToken ct)
    {
        if (need.Resource is Resource.Open or Resource.Session) return null;
        if (need.Resource == Resource.Installation) return await access.MayAsync(who, need.Permission, null, ct) ? null : Outside;
        if (id is null || await projects.FindAsync(id, ct) is not { } belonging || !await access.MayAsync(who, Permission.Read, belonging.Project, ct))
            return Missing.Of(need.Resource.Words(), id ?? "");
        return need.Permission == Permission.Read || await access.MayAsync(who, need.Permission, belonging.Project, ct) ? null : Forbidden;
    }
}
