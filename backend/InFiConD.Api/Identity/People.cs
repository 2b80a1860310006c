namespace InFiConD.Api.Identity;

/// <summary>A person who may act, as the API shows them.</summary>
public sealed record Person(string Id, string UserName, string DisplayName, IReadOnlyList<string> Roles);

/// <summary>Who there is. On a laptop that is the owner, who signs in by the printed link, the workers, and the demo.</summary>
internal static class People
{
    public static readonly Person Owner = new("usr-owner", "owner", "Owner", ["admin"]);

    /// <summary>Events hold ids only; names are looked up when they are shown.</summary>
    public static string NameOf(string id) => id switch
    {
        Provenance.Actor.Worker => "InFiConD",
        Provenance.Actor.Demo => "Demo",
        _ => id == Owner.Id ? Owner.DisplayName : id,
    };
}
