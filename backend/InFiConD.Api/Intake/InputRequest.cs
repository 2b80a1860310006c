using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;

namespace InFiConD.Api.Intake;

/// <summary>Something a person brings: a server folder by JSON, or a zip by form.</summary>
/// <param name="Source">Where the files are.</param>
/// <param name="Name">As given; null when not.</param>
/// <param name="Format">As given; null when not.</param>
/// <param name="FallbackName">Folder or file name without its extension.</param>
internal sealed record InputRequest(InputSource Source, string? Name, string? Format, string FallbackName)
{
    public sealed record Body(string? Name, string? Path, [EnumWords<DatasetFormat>] string? Format);

    /// <summary>Reads either form of the request; an uploaded zip is a blob when this returns.</summary>
    public static async Task<Result<InputRequest>> ReadAsync(HttpRequest http, Settings settings, IBlobStore blobs, CancellationToken ct)
    {
        if (!Uploads.IsMultipart(http))
        {
            if (!(await Uploads.ReadJsonAsync<Body>(http, ct)).TryGet(out var body, out var malformed)) return malformed;
            if (string.IsNullOrWhiteSpace(body.Path)) return new Rejection("path-missing", "Name a folder on the server, or upload a zip.", "path");
            if (!ServerFolders.Resolve(settings, body.Path).TryGet(out var path, out var outside)) return outside;
            return Named(new InputRequest(InputSource.Folder(path), body.Name?.Trim(), body.Format?.Trim(), Path.GetFileName(path)));
        }

        if (!(await Uploads.ReadMultipartAsync(http, blobs, ct)).TryGet(out var upload, out var rejection)) return rejection;
        if (upload.Files.GetValueOrDefault("file") is not { } file)
            return new Rejection("file-missing", "Send the zip as the form's part \"file\".", "file");
        return Named(new InputRequest(
            InputSource.Archive(file.Hash), upload.Field("name"), upload.Field("format"), Path.GetFileNameWithoutExtension(file.FileName)));
    }

    private static Result<InputRequest> Named(InputRequest request) => request.Name is { Length: > ResourceName.Longest }
        ? new Rejection("name-invalid", $"Give a name of at most {ResourceName.Longest} characters.", "name")
        : request with { Name = string.IsNullOrEmpty(request.Name) ? null : request.Name };
}
