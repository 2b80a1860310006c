using System.Text;
using System.Text.Json;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;

namespace InFiConD.Api.Bundles;

/// <summary>A model that somebody brings.</summary>
/// <param name="Source">Where the files are.</param>
/// <param name="Name">As given; null when not.</param>
/// <param name="FallbackName">Folder or file name without its extension.</param>
/// <param name="Manifest">JSON that takes the place of the bundle's manifest; null for none.</param>
internal sealed record BundleInput(InputSource Source, string? Name, string FallbackName, string? Manifest = null)
{
    /// <summary>Exactly one of <paramref name="Path"/>, a folder on the server, and <paramref name="Upload"/>, the ticket of an inspection, is given.</summary>
    public sealed record Body(string? Name, string? Path, string? Upload, JsonElement? Manifest);

    public static readonly FormPart[] Parts =
    [
        new("file", "A bundle as a zip or tar. Leave it out to send the files themselves."),
        new("files", "A file of the bundle; as often as there are files, each under its path in the folder."),
        new("name", "What it shall be called.", IsFile: false),
        new("manifest", "A manifest, as JSON, that takes the place of the bundle's own or of the one that was understood.", IsFile: false),
    ];

    /// <summary>Reads either form of the request; what was uploaded is a blob when this returns.</summary>
    public static async Task<Result<BundleInput>> ReadAsync(
        HttpRequest http, BundleKind kind, Settings settings, IBlobStore blobs, UploadTickets tickets, CancellationToken ct)
    {
        if (!Uploads.IsMultipart(http))
        {
            return (await Uploads.ReadJsonAsync<Body>(http, ct)).TryGet(out var body, out var malformed)
                ? Place(body, settings, tickets).Match(place => Checked(kind, place.Source, body.Name, place.Name, body.Manifest?.GetRawText()), rejection => rejection)
                : malformed;
        }
        if (!(await Uploads.ReadMultipartAsync(http, blobs, ct, gather: "files")).TryGet(out var upload, out var refused)) return refused;
        return upload.Files.GetValueOrDefault("file") is { } file
            ? Checked(kind, InputSource.Archive(file.Hash), upload.Field("name"), Path.GetFileNameWithoutExtension(file.FileName), upload.Field("manifest"))
            : new Rejection("file-missing", "Send a zip or tar as the form's part \"file\", or each file as a part \"files\".", "file");
    }

    private static Result<(InputSource Source, string Name)> Place(Body body, Settings settings, UploadTickets tickets)
    {
        if (!string.IsNullOrWhiteSpace(body.Upload))
            return tickets.Read(body.Upload).TryGet(out var ticket, out var unknown) ? (InputSource.Archive(ticket.Hash), ticket.Name) : unknown;
        if (string.IsNullOrWhiteSpace(body.Path)) return new Rejection("path-missing", "Name a folder on the server, or upload the bundle.", "path");
        return ServerFolders.Resolve(settings, body.Path).TryGet(out var path, out var outside) ? (InputSource.Folder(path), Path.GetFileName(path)) : outside;
    }

    private static Result<BundleInput> Checked(BundleKind kind, InputSource source, string? name, string otherwise, string? manifest)
    {
        if (name?.Trim() is { Length: > ResourceName.Longest })
            return new Rejection("name-invalid", $"Give a name of at most {ResourceName.Longest} characters.", "name");
        if (manifest is not null && ManifestReader.Check(kind, Encoding.UTF8.GetBytes(manifest)) is { } wrong) return wrong;
        return new BundleInput(source, string.IsNullOrWhiteSpace(name) ? null : name.Trim(), otherwise, manifest);
    }
}
