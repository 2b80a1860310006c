namespace InFiConD.Core.Provenance;

/// <summary>
/// Where imported files come from: a folder on the server (<paramref name="Path"/>) or an uploaded zip kept as a blob
/// (<paramref name="ArchiveHash"/>, sha256). Exactly one is set.
/// </summary>
public sealed record InputSource(string? Path, string? ArchiveHash)
{
    public static InputSource Folder(string path) => new(path, null);
    public static InputSource Archive(string hash) => new(null, hash);

    /// <summary>The zip, if it is one.</summary>
    public IEnumerable<NamedBlob> Blobs() => ArchiveHash is null ? [] : [new(ArchiveHash)];
}
