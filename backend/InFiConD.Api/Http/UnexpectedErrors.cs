using System.Text.Json;
using System.Text.RegularExpressions;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace InFiConD.Api.Http;

/// <summary>What no route refused by itself still answers a problem: unreadable requests say what is wrong, bugs say where to look.</summary>
internal static partial class UnexpectedErrors
{
    private const string RetryAfterSeconds = "2";
    private static readonly Rejection Away = new(
        "database-away", "The database does not answer right now. Try again in a few seconds; after a change, look first whether it was made.");

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or OperationCanceledException || RefusedText(context.Exception) || DatabaseAway.Is(context.Exception) });
        app.UseStatusCodePages();
    }

    /// <summary>Gives a bare status (no such address, wrong method or media type) a code like every other refusal.</summary>
    public static void NameStatus(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Extensions.ContainsKey("code")) return;
        var code = problem.Status switch
        {
            StatusCodes.Status404NotFound => "not-found",
            StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
            StatusCodes.Status413PayloadTooLarge => "too-large",
            StatusCodes.Status415UnsupportedMediaType => "media-type",
            >= StatusCodes.Status500InternalServerError => "internal-error",
            _ => "malformed",
        };
        problem.Extensions["code"] = code;
        problem.Type = $"urn:inficond:{code}";
    }

    private static Task AnswerAsync(HttpContext http)
    {
        if (http.RequestAborted.IsCancellationRequested) return Task.CompletedTask;
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (DatabaseAway.Is(error))
        {
            http.RequestServices.GetRequiredService<DatabaseWatch>().Lost(error!);
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Away.ToProblem().ExecuteAsync(http);
        }

        if (error is BlobStoreUnavailableException) http.Response.Headers.RetryAfter = RetryAfterSeconds;
        var rejection = error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Rejection("too-large", "The upload is larger than this server accepts (INFICOND_MAX_UPLOAD_MB)."),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new Rejection("media-type", "Send application/json, or multipart/form-data where files go along."),
            BadHttpRequestException e => new Rejection("malformed", Unreadable(e)),
            BlobException e => new Rejection(e.Code, e.Message),
            BlobStoreUnavailableException => new Rejection(BlobStoreUnavailableException.Code, "The blob store can't be reached. Try again in a moment."),
            InvalidDataException e => new Rejection("malformed", e.Message),
            { } e when RefusedText(e) => new Rejection("malformed", "A text in the request holds a character that can't be stored (U+0000)."),
            _ => new Rejection("internal-error", $"Something went wrong inside InFiConD. The server's log has the details under {http.TraceIdentifier}."),
        };
        return rejection.ToProblem().ExecuteAsync(http);
    }

    /// <summary>Names the place that can't be read, in the caller's words rather than in this program's types.</summary>
    private static string Unreadable(BadHttpRequestException e)
    {
        if (e.InnerException is JsonException json)
            return json.Path is { Length: > 1 } path ? $"The value at {path} can't be read: /swagger shows what belongs there." : "The body is not JSON.";
        var parameter = ParameterPattern().Match(e.Message);
        return parameter.Success ? $"{parameter.Groups[1].Value} can't be \"{parameter.Groups[2].Value}\"." : "The request can't be read: /swagger shows what belongs there.";
    }

    private static bool RefusedText(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter }
        || (e.InnerException is { } inner && RefusedText(inner));

    [GeneratedRegex("Failed to bind parameter \"\\S+ (\\w+)\" from \"(.*)\"")]
    private static partial Regex ParameterPattern();
}
