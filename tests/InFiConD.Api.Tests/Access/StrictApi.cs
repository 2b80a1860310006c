using System.Security.Claims;
using InFiConD.Api.Access;
using InFiConD.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Access;

/// <summary>A policy to try the seam with: some projects are hidden from the caller, and some permissions withheld.</summary>
internal sealed class StrictAccess : IAccess
{
    private HashSet<string> _visible = [];

    /// <summary>False lets everybody do everything, to prepare.</summary>
    public bool IsOn { get; set; }

    /// <summary>What may be done where something may be seen.</summary>
    public HashSet<Permission> Granted { get; } = [.. Enum.GetValues<Permission>()];

    public void Show(params string[] projects) => (_visible, IsOn) = ([.. projects], true);

    public ValueTask<bool> MayAsync(ClaimsPrincipal who, Permission permission, string? project, CancellationToken ct) =>
        ValueTask.FromResult(!IsOn || ((project is null || _visible.Contains(project)) && Granted.Contains(permission)));

    public ValueTask<ProjectScope> SeesAsync(ClaimsPrincipal who, CancellationToken ct) =>
        ValueTask.FromResult(IsOn ? ProjectScope.Only(_visible) : ProjectScope.All);
}

/// <summary>The application under <see cref="StrictAccess"/>.</summary>
public sealed class StrictApi : ApiFixture
{
    internal StrictAccess Access { get; } = new();

    protected override void Replace(IServiceCollection services) => services.AddSingleton<IAccess>(Access);
}
