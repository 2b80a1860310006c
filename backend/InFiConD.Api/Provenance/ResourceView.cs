using InFiConD.Api.Http;

namespace InFiConD.Api.Provenance;

/// <summary>What all views of resources that a job makes have in common. <see cref="ResourceProjection{TView}"/> folds it.</summary>
public abstract record ResourceView
{
    public string Id { get; init; } = "";
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }

    /// <summary>The job that makes it.</summary>
    public string JobId { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }
    public string CreatedBy { get; init; } = "";
}
