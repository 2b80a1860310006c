using System.Globalization;
using InFiConD.Api.Access;
using InFiConD.Api.Storage;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using Marten;

namespace InFiConD.Api.Datasets;

/// <summary>Where a picture stands in somebody's datasets.</summary>
internal enum PictureState
{
    /// <summary>In none of them.</summary>
    Missing,

    /// <summary>In lockboxes only.</summary>
    Closed,

    /// <summary>In a split that may be looked at.</summary>
    Open,
}

/// <summary>Which pictures may be looked at, by the splits as they are now.</summary>
internal sealed class Pictures(IQuerySession session, PictureIndexes indexes)
{
    /// <summary>Looks through the datasets of the projects in <paramref name="scope"/>.</summary>
    public async Task<PictureState> FindAsync(string sha, ProjectScope scope, CancellationToken ct)
    {
        if (!BlobHash.IsValid(sha)) return PictureState.Missing;
        var datasets = session.Query<DatasetView>().Where(dataset => dataset.ManifestHash != null);
        if (scope.Ids is { } projects) datasets = datasets.Where(dataset => dataset.ProjectId.IsOneOf(projects));
        var state = PictureState.Missing;
        foreach (var manifest in await datasets.Select(dataset => dataset.ManifestHash!).ToListAsync(ct))
        {
            if ((await indexes.GetAsync(manifest, ct)).IsOpen(sha) is not { } open) continue;
            if (open) return PictureState.Open;
            state = PictureState.Closed;
        }

        return state;
    }
}

/// <summary>The pictures of a manifest and whether each is open: 40 bytes a picture, so that those of many datasets fit in memory.</summary>
internal sealed class PictureIndex(ImageManifest manifest)
{
    // Half of a sha256 tells pictures apart; keys that are none have no picture.
    private readonly Dictionary<UInt128, bool> _open = manifest.Images.Where(image => BlobHash.IsValid(image.Key))
        .ToDictionary(image => Short(image.Key), image => image.Split != Split.Lockbox);

    /// <summary>Null when the manifest has no such picture.</summary>
    public bool? IsOpen(string sha) => _open.TryGetValue(Short(sha), out var open) ? open : null;

    private static UInt128 Short(string sha) => UInt128.Parse(sha.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>Indexes of the manifests that pictures were asked of lately.</summary>
internal sealed class PictureIndexes(IBlobStore blobs)
{
    private readonly RecentCache<Task<PictureIndex>> _recent = new(256);

    public Task<PictureIndex> GetAsync(string manifest, CancellationToken ct) => _recent.GetAsync(manifest, () => LoadAsync(manifest), ct);

    private async Task<PictureIndex> LoadAsync(string manifest) => new(await blobs.ReadJsonAsync<ImageManifest>(manifest, CancellationToken.None));
}
