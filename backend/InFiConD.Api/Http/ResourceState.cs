namespace InFiConD.Api.Http;

/// <summary>Where a resource stands that a job makes.</summary>
public enum ResourceState
{
    Pending,
    Ready,
    Failed,
}
