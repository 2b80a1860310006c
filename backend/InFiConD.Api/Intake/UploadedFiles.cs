using InFiConD.Api.Http;
using InFiConD.Core.Datasets;

namespace InFiConD.Api.Intake;

/// <summary>What a form brought, as the lists of files that jobs read.</summary>
internal static class UploadedFiles
{
    /// <summary>Those of the named files that a form brought.</summary>
    public static UploadedArrays Of(Upload upload, params IEnumerable<string> names)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (upload.File(name) is { } hash) files[name] = hash;
        return new UploadedArrays(files);
    }
}
