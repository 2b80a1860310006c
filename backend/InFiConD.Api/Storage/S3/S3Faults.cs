using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using InFiConD.Api.Configuration;

namespace InFiConD.Api.Storage.S3;

/// <summary>What goes wrong between us and a bucket, told apart: what an operator can mend before the start, and what passes.</summary>
internal static class S3Faults
{
    /// <summary>The store did not do what it was asked, and may do it later.</summary>
    public static bool IsOutage(Exception e) =>
        e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException;

    /// <summary>Whether asking again in a moment may help: nobody answered, or the server is not up yet.</summary>
    public static bool MayPass(Exception e) =>
        e is HttpRequestException or IOException or TimeoutException
        || e is AmazonServiceException { StatusCode: 0 or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway };

    /// <summary>One line for the operator.</summary>
    public static StartRefusedException Refuse(S3Address address, Exception e)
    {
        var why = e switch
        {
            AmazonS3Exception { ErrorCode: "NoSuchBucket" } => $"there is no bucket \"{address.Bucket}\". Create it, or name another one.",
            AmazonS3Exception { ErrorCode: "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "InvalidToken" or "ExpiredToken" } s3 =>
                $"the credentials are wrong ({s3.ErrorCode}). "
                + "Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or whatever else the SDK's chain finds first.",
            AmazonS3Exception { ErrorCode: "AccessDenied" or "Forbidden" } =>
                "these credentials may not list, read or write there. "
                + "They need s3:ListBucket, s3:GetObject, s3:PutObject and s3:AbortMultipartUpload.",
            AmazonS3Exception { ErrorCode: "PermanentRedirect" or "AuthorizationHeaderMalformed" } =>
                "the bucket lies in another region. Name it: ?region=...",
            AmazonS3Exception s3 => $"the store refused ({s3.ErrorCode}): {OneLine(s3.Message)}",
            AmazonServiceException or HttpRequestException or IOException or TimeoutException =>
                $"the store can't be reached: {OneLine(e.GetBaseException().Message)}",
            _ => $"credentials or region were not found ({OneLine(e.Message)}). "
                + "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or give this machine a role, and name the region: ?region=...",
        };
        return new StartRefusedException($"INFICOND_BLOBS ({address}): {why}", e);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
