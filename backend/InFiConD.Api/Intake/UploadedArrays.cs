namespace InFiConD.Api.Intake;

/// <summary>Uploaded files that belong together, as a blob: file name to sha256.</summary>
internal sealed record UploadedArrays(SortedDictionary<string, string> Files)
{
    public string? this[string name] => Files.GetValueOrDefault(name);

    /// <summary>Those of the named files that a form brought.</summary>
    public static UploadedArrays From(Upload upload, params IEnumerable<string> names)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (upload.File(name) is { } hash) files[name] = hash;
        return new UploadedArrays(files);
    }
}
