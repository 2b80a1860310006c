namespace InFiConD.Api.Provenance;

/// <summary>
/// Who acts in this unit of work, and in what context: written into the metadata of every event it appends.
/// Scoped: a request is filled from its user, a job from the event that requested it (<see cref="Ledger.FollowFrom"/>).
/// </summary>
public sealed class Actor
{
    /// <summary>The id that workers act under.</summary>
    public const string Worker = "worker";

    /// <summary>The id under which the demo asks for its stages: nobody is said to have done what nobody did.</summary>
    public const string Demo = "demo";

    public string Id { get; set; } = Worker;

    /// <summary>Groups everything that one act of a person set off.</summary>
    public string CorrelationId { get; set; } = Guid.CreateVersion7().ToString("n");

    /// <summary>What led to this act: the HTTP request's id, or the event (stream:version) that asked a worker for it.</summary>
    public string CausationId { get; set; } = "";
}
