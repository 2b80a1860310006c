using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace InFiConD.Api.Hosting;

/// <summary>
/// Sends the copy of a built file that the front end's build has compressed, where the browser takes it. Each copy is a file of its own, so
/// its length and its ETag are its own too.
/// </summary>
internal sealed class CompressedCopies : IContentTypeProvider
{
    private static readonly (string Encoding, string Extension)[] _kinds = [("br", ".br"), ("gzip", ".gz")];
    private readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>Turns the request to the smallest copy there is; leaves it as it is where there is none.</summary>
    public static void Prefer(HttpRequest request, IFileProvider files)
    {
        if (!request.Path.StartsWithSegments("/assets") || request.Path.Value is not { } path) return;
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(one => one.Quality is not 0).ToList();
        bool Takes(string encoding) => accepted.Exists(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
        var (_, extension) = _kinds.FirstOrDefault(kind => Takes(kind.Encoding) && files.GetFileInfo(path + kind.Extension).Exists);
        if (extension is not null) request.Path = path + extension;
    }

    /// <summary>Names the encoding of a copy; caches must tell copies apart.</summary>
    public static void Describe(HttpRequest request, HttpResponse response)
    {
        if (!request.Path.StartsWithSegments("/assets")) return;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (_kinds.FirstOrDefault(kind => IsCopy(request.Path.Value, kind.Extension)) is { Encoding: { } encoding })
            response.Headers.ContentEncoding = encoding;
    }

    /// <summary>The type of what a copy holds, not of the copy.</summary>
    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
    {
        var (_, extension) = _kinds.FirstOrDefault(kind => IsCopy(subpath, kind.Extension));
        return _types.TryGetContentType(extension is null ? subpath : subpath[..^extension.Length], out contentType);
    }

    private static bool IsCopy(string? path, string extension) => path?.EndsWith(extension, StringComparison.Ordinal) == true;
}
