namespace InFiConD.Api.Http;

/// <summary>The answer to a request that a job will fulfil: <paramref name="Id"/> can be read at once, in state <c>pending</c>.</summary>
public sealed record Accepted(string JobId, string Id);
