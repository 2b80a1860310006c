using System.Security.Claims;

namespace InFiConD.Api.Access;

/// <summary>Who asks in this request, for handlers whose answer depends on what she may see. Filled by <see cref="AccessGate"/>.</summary>
internal sealed class Caller(IAccess access)
{
    public ClaimsPrincipal Who { get; set; } = new();

    /// <inheritdoc cref="IAccess.SeesAsync"/>
    public ValueTask<ProjectScope> SeesAsync(CancellationToken ct) => access.SeesAsync(Who, ct);
}
