using System.Security.Cryptography;
using System.Text.Json;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Http;

/// <summary>Idempotency keys: one hash for everything a job's result depends on.</summary>
internal static class InputHash
{
    public static string Of(params object?[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, EventJson.Options)));
}
