namespace InFiConD.Api.Configuration;

/// <summary>What this process does: <c>--role api|worker|all</c>.</summary>
public enum Role
{
    /// <summary>Serves people and runs jobs (default).</summary>
    All,

    /// <summary>Serves people; jobs wait for a worker.</summary>
    Api,

    /// <summary>Runs jobs; serves health checks only.</summary>
    Worker,
}
