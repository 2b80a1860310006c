namespace InFiConD.Api.Identity;

/// <summary>A person who may act, as the API shows them.</summary>
public sealed record Person(string Id, string UserName, string DisplayName, IReadOnlyList<string> Roles);

/// <summary>Who there is. Events hold ids only; names are looked up when they are shown.</summary>
public interface IPeople
{
    /// <summary>The name to show for an id; an id that nobody has any more is shown as it is.</summary>
    string NameOf(string id);
}

/// <summary>On a laptop there is the owner, who signs in by the printed link, the workers, and the demo.</summary>
internal sealed class People : IPeople
{
    public static readonly Person Owner = new("usr-owner", "owner", "Owner", ["admin"]);

    public string NameOf(string id) => id switch
    {
        Provenance.Actor.Worker => "InFiConD",
        Provenance.Actor.Demo => "Demo",
        _ => id == Owner.Id ? Owner.DisplayName : id,
    };
}
