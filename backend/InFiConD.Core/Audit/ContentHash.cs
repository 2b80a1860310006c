using System.Security.Cryptography;

namespace InFiConD.Core.Audit;

/// <summary>Names content by itself: lower-case hex sha256 of its bytes.</summary>
public static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
