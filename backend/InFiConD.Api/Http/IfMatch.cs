using System.Globalization;
using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>Optimistic concurrency over HTTP: an ETag is a stream's version, If-Match says which one the caller has seen.</summary>
internal static class IfMatch
{
    public static string Tag(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version in <c>If-Match</c>; refused when it is missing (428) or no version (400).</summary>
    public static Result<long> Read(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString();
        if (text.Length == 0)
            return new Rejection("precondition-required", "Send If-Match with the ETag that your last GET answered, so that nobody's change is overwritten.");
        return long.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : new Rejection("malformed", $"If-Match {text} is not an ETag of this resource.");
    }

    public static void SetETag(this HttpResponse response, long version) => response.Headers.ETag = Tag(version);
}
