namespace InFiConD.Core.Provenance;

/// <summary>A person asked for failed or cancelled work on this resource to run again, as the same job.</summary>
[StoredAs("work_retried")]
public sealed record WorkRetried(string JobId);

/// <summary>The work on this resource ended without a result. <paramref name="Code"/> is the refusal's stable code, or <c>cancelled</c> or <c>internal-error</c>.</summary>
[StoredAs("work_failed")]
public sealed record WorkFailed(string JobId, string Code, string Message);
