using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>Turns results into HTTP answers: a value as the route likes, a refusal as an RFC 9457 problem with a stable code.</summary>
internal static class Problems
{
    private static readonly Dictionary<string, int> Statuses = new()
    {
        ["internal-error"] = 500,
        ["blob-altered"] = 500,
        ["blob-missing"] = 500,
        ["storage-unavailable"] = 503,
        ["malformed"] = 400,
        ["antiforgery"] = 400,
        ["unauthenticated"] = 401,
        ["forbidden"] = 403,
        ["not-found"] = 404,
        ["conflict"] = 409,
        ["class-busy"] = 409,
        ["job-finished"] = 409,
        ["tuning-not-failed"] = 409,
        ["not-ready"] = 409,
        ["demo-off"] = 409,
        ["demo-seeding"] = 409,
        ["stale"] = 412,
        ["database-away"] = 503,
        ["too-large"] = 413,
        ["media-type"] = 415,
        ["precondition-required"] = 428,
    };

    /// <summary>HTTP status of a refusal; 422 unless the code says otherwise.</summary>
    public static int StatusOf(Rejection rejection) => Statuses.GetValueOrDefault(rejection.Code, StatusCodes.Status422UnprocessableEntity);

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> onValue) => result.Match(onValue, rejection => ToProblem(rejection));

    public static IResult ToOk<T>(this Result<T> result) => result.ToHttp(value => Results.Ok(value));

    public static IResult ToProblem(this Rejection rejection, IReadOnlyDictionary<string, object?>? more = null, int? status = null)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>()) { ["code"] = rejection.Code };
        if (rejection.Field is { } field) extensions["errors"] = new Dictionary<string, string[]> { [field] = [rejection.Message] };
        return Results.Problem(
            detail: rejection.Message, statusCode: status ?? StatusOf(rejection), title: Title(rejection.Code), type: $"urn:inficond:{rejection.Code}", extensions: extensions);
    }

    private static string Title(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
