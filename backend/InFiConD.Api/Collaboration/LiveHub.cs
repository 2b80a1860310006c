using System.Collections.Concurrent;
using System.Security.Claims;
using InFiConD.Api.Access;
using InFiConD.Api.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace InFiConD.Api.Collaboration;

/// <summary>One connection's whereabouts.</summary>
public sealed record PresentUser(string Id, string DisplayName, string? View);

/// <summary>
/// The live channel of the browser. Clients join a project and hear <c>committed</c>, <c>job</c> and <c>presence</c>;
/// nothing is changed over it.
/// </summary>
[Authorize]
public sealed class LiveHub(IPeople people) : Hub
{
    private static readonly ConcurrentDictionary<string, (string Project, PresentUser User)> Present = new();

    [Needs(Resource.Project)]
    public async Task JoinProject(string projectId)
    {
        await LeaveAsync();
        await Groups.AddToGroupAsync(Context.ConnectionId, projectId);
        var id = Context.User?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        Present[Context.ConnectionId] = (projectId, new PresentUser(id, people.NameOf(id), null));
        await AnnounceAsync(projectId);
    }

    [Needs(Resource.Session)]
    public Task LeaveProject(string projectId) => LeaveAsync();

    /// <summary>Tells the others what this person looks at.</summary>
    [Needs(Resource.Session)]
    public async Task LookAt(string view)
    {
        if (!Present.TryGetValue(Context.ConnectionId, out var present)) return;
        var shown = view.Length > 200 ? view[..200] : view;
        Present[Context.ConnectionId] = (present.Project, present.User with { View = shown });
        await AnnounceAsync(present.Project);
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await LeaveAsync();
        await base.OnDisconnectedAsync(exception);
    }

    private async Task LeaveAsync()
    {
        if (!Present.TryRemove(Context.ConnectionId, out var present)) return;
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, present.Project);
        await AnnounceAsync(present.Project);
    }

    private Task AnnounceAsync(string project) => Clients.Group(project).SendAsync(
        "presence", new { users = Present.Values.Where(p => p.Project == project).Select(p => p.User).ToArray() });
}
