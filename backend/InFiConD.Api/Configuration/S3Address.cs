using System.Web;

namespace InFiConD.Api.Configuration;

/// <summary>Where blobs lie in an S3 bucket: <c>s3://bucket/prefix?endpoint=http://host:port&amp;region=...</c>.</summary>
/// <param name="Bucket">Name of a bucket that exists.</param>
/// <param name="Prefix">What all keys begin with: empty, or ending with a slash.</param>
/// <param name="Endpoint">Address of a server other than Amazon's; null for Amazon's.</param>
/// <param name="Region">Region to sign for; null for what the SDK finds.</param>
public sealed record S3Address(string Bucket, string Prefix, Uri? Endpoint, string? Region)
{
    private const string Form = "s3://bucket/prefix?endpoint=https://host:port&region=eu-central-1 (all after the bucket may be left out)";

    /// <summary>
    /// Reads the address; null when the text is a folder's. Throws <see cref="StartRefusedException"/> naming what is wrong with it.
    /// </summary>
    public static S3Address? Parse(string? text)
    {
        if (text?.Contains("://", StringComparison.Ordinal) != true) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != "s3"
            || uri.Host.Length == 0 || uri.UserInfo.Length > 0 || !uri.IsDefaultPort)
            throw Refused(text, "use the path of a folder, or");
        var query = HttpUtility.ParseQueryString(uri.Query);
        if (query.AllKeys.FirstOrDefault(key => key is not ("endpoint" or "region")) is { } unknown)
            throw Refused(text, $"\"{unknown}\" is not understood; use");
        var endpoint = query["endpoint"] is not { } given ? null
            : Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
            : throw Refused(text, "the endpoint is an http or https address; use");
        var prefix = Uri.UnescapeDataString(uri.AbsolutePath).Trim('/');
        return new S3Address(uri.Host, prefix.Length == 0 ? "" : prefix + "/", endpoint, query["region"] is { Length: > 0 } region ? region : null);
    }

    /// <summary>Bucket and prefix, as people write them.</summary>
    public override string ToString() => $"s3://{Bucket}/{Prefix}{(Endpoint is null ? "" : $" at {Endpoint}")}";

    private static StartRefusedException Refused(string text, string why) => new($"INFICOND_BLOBS={text}: {why} {Form}.");
}
