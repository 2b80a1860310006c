using InFiConD.Core;
using Microsoft.AspNetCore.Diagnostics;

namespace InFiConD.Api.Http;

/// <summary>What no route refused by itself still answers a problem: unreadable requests say what is wrong, bugs say where to look.</summary>
internal static class UnexpectedErrors
{
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException });
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
        var rejection = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Rejection("too-large", "The upload is larger than this server accepts (INFICOND_MAX_UPLOAD_MB)."),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } e => new Rejection("media-type", e.Message),
            BadHttpRequestException e => new Rejection("malformed", e.InnerException?.Message ?? e.Message),
            InvalidDataException e => new Rejection("malformed", e.Message),
            _ => new Rejection("internal-error", $"Something went wrong inside InFiConD. The server's log has the details under {http.TraceIdentifier}."),
        };
        return rejection.ToProblem().ExecuteAsync(http);
    }
}
