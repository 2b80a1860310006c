using System.Globalization;

namespace InFiConD.Api.Provenance;

/// <summary>Times as they are hashed: UTC, microseconds, always the same length.</summary>
internal static class Timestamp
{
    private const string Pattern = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(
        text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
