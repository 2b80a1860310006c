using System.Diagnostics;
using InFiConD.Api.Storage;

namespace InFiConD.Api.Http;

/// <summary>How long a read waits for a database that is away before it is answered 503.</summary>
internal sealed record ReadPatience(TimeSpan Longest)
{
    public static readonly ReadPatience Usual = new(TimeSpan.FromSeconds(5));
}

/// <summary>
/// Reads that meet a database which is away are tried again inside, in a scope of their own, when it is back: a restart of the database is a slow
/// answer and no error. What changes something is never repeated: nobody knows how far it came.
/// </summary>
internal static class ReadAgain
{
    private const int MostTries = 5;

    public static void UseReadAgain(this WebApplication app) => app.Use(async (http, next) =>
    {
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (reads && http.Request.Path.StartsWithSegments("/api")) await TryAsync(http, next);
        else await next(http);
    });

    private static async Task TryAsync(HttpContext http, RequestDelegate next)
    {
        var (first, waited, patience) = (http.RequestServices, Stopwatch.StartNew(), http.RequestServices.GetRequiredService<ReadPatience>().Longest);
        for (var tries = 1; ; tries++)
        {
            await using var scope = tries == 1 ? null : (AsyncServiceScope?)first.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            try
            {
                http.RequestServices = scope?.ServiceProvider ?? first;
                await next(http);
                return;
            }
            catch (Exception e) when (tries < MostTries && waited.Elapsed < patience && DatabaseAway.Is(e) && !http.Response.HasStarted)
            {
                var back = first.GetRequiredService<DatabaseWatch>().Lost(e);
                await Task.WhenAny(back, Task.Delay(patience - waited.Elapsed > TimeSpan.Zero ? patience - waited.Elapsed : TimeSpan.Zero, http.RequestAborted));
                if (!back.IsCompleted) throw;
            }
            finally
            {
                http.RequestServices = first;
            }
        }
    }
}
