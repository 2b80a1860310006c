namespace InFiConD.Api.Configuration;

/// <summary>What is known before the web application is built; also registered as a singleton.</summary>
/// <param name="Settings">The operator's settings.</param>
/// <param name="State">This instance's folder.</param>
/// <param name="ConnectionString">Npgsql connection string of the database, which exists and answers.</param>
/// <param name="Token">Sign-in token of the owner: fixed by INFICOND_TOKEN or kept in the state folder.</param>
public sealed record HostContext(Settings Settings, StateFolder State, string ConnectionString, string Token);
