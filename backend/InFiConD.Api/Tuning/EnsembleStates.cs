using InFiConD.Api.Provenance;
using InFiConD.Api.Storage;
using InFiConD.Core.Tuning;
using Npgsql;

namespace InFiConD.Api.Tuning;

/// <summary>An ensemble's state for reads that come many times a second: folded once per version of its stream.</summary>
internal sealed class EnsembleStates(NpgsqlDataSource database, Ledger ledger, EnsembleStates.Kept kept)
{
    /// <summary>States by stream and version, shared by all requests.</summary>
    public sealed class Kept
    {
        public RecentCache<Task<EnsembleState?>> States { get; } = new(32);
    }

    public async Task<EnsembleState?> LoadAsync(string ensemble, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select version::bigint from mt_streams where id = $1");
        command.Parameters.AddWithValue(ensemble);
        if (await command.ExecuteScalarAsync(ct) is not long version) return null;
        // Not cancelled with this request: others may wait for the same fold.
        return await kept.States.Get($"{ensemble}:{version}", () => FoldAsync(ensemble));
    }

    private async Task<EnsembleState?> FoldAsync(string ensemble) =>
        (await ledger.LoadAsync<EnsembleState>(ensemble, EnsembleState.Evolve, CancellationToken.None))?.State;
}
