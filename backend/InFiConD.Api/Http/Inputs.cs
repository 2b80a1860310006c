using System.Security.Cryptography;
using System.Text.Json;
using InFiConD.Core.Provenance;

namespace InFiConD.Api.Http;

/// <summary>Idempotency keys: one hash for everything a job's result depends on.</summary>
internal static class Inputs
{
    public static string Hash(params object?[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, EventJson.Options)));
}
