using Npgsql;

namespace InFiConD.Api.Storage;

/// <summary>Recognises, however it is wrapped, that the database could not be reached or went away: trying again later can help.</summary>
internal static class DatabaseAway
{
    public static bool Is(Exception? e) => e switch
    {
        null => false,
        PostgresException answer => IsAway(answer.SqlState),
        NpgsqlException { IsTransient: true } => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        _ => Is(e.InnerException),
    };

    // 57P01 to 57P03: shut down, crashed, starting up; 53300: no connection free; class 08: connection failures.
    private static bool IsAway(string state) =>
        state is "57P01" or "57P02" or "57P03" or "53300" || state.StartsWith("08", StringComparison.Ordinal);
}
