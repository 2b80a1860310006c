using System.Text.Json;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Audit;

/// <summary>An event that names a blob, itself or through a manifest.</summary>
public sealed record BlobNamer(string Stream, long Version, string Kind);

/// <summary>Finds every blob that the log names, and the first few events that name each.</summary>
internal sealed class NamedBlobs
{
    private const int MostNamers = 5;
    private readonly Dictionary<string, List<BlobNamer>> _namers = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedBlob, List<NamedBlob>> _inside = [];

    public IReadOnlyDictionary<string, List<BlobNamer>> All => _namers;

    /// <summary>Takes what an event names, and what the manifests among that name in turn. A manifest that can't be read names nothing more.</summary>
    public async Task AddAsync(INamesBlobs names, BlobNamer namer, IBlobStore blobs, CancellationToken ct)
    {
        var waiting = new Stack<NamedBlob>(names.Blobs());
        var seen = new HashSet<NamedBlob>();
        while (waiting.TryPop(out var blob))
        {
            if (!seen.Add(blob)) continue;
            if (!_namers.TryGetValue(blob.Hash, out var namers)) _namers[blob.Hash] = namers = [];
            if (namers.Count < MostNamers && !namers.Contains(namer)) namers.Add(namer);
            if (blob.Manifest is null) continue;
            if (!_inside.TryGetValue(blob, out var inside)) _inside[blob] = inside = await ReadAsync(blob, blobs, ct);
            foreach (var further in inside) waiting.Push(further);
        }
    }

    private static async Task<List<NamedBlob>> ReadAsync(NamedBlob blob, IBlobStore blobs, CancellationToken ct)
    {
        try
        {
            await using var stream = await blobs.OpenReadAsync(blob.Hash, ct);
            var manifest = await JsonSerializer.DeserializeAsync(stream, blob.Manifest!, EventJson.Options, ct) as INamesBlobs;
            return [.. manifest?.Blobs() ?? []];
        }
        catch (BlobException)
        {
            return []; // It is found missing or altered itself.
        }
    }
}
