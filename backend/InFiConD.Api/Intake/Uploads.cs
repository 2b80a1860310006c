using System.Text;
using System.Text.Json;
using InFiConD.Api.Configuration;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InFiConD.Api.Intake;

/// <summary>A multipart request whose files are blobs already. <paramref name="Files"/>: part name to sha256.</summary>
internal sealed record Upload(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, UploadedFile> Files)
{
    public string? Field(string name) => Fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The file of a part called <paramref name="name"/>, or whose own file name is that; also without its extension.</summary>
    public string? File(string name) =>
        (Files.GetValueOrDefault(name) ?? Files.GetValueOrDefault(Path.GetFileNameWithoutExtension(name))
            ?? Files.Values.FirstOrDefault(file => string.Equals(file.FileName, name, StringComparison.OrdinalIgnoreCase)))?.Hash;
}

/// <summary>One uploaded file.</summary>
internal sealed record UploadedFile(string FileName, string Hash, long Bytes);

/// <summary>Reads request bodies that may be large or malformed: files go straight to the blob store, never into memory.</summary>
internal static class Uploads
{
    private const int MostParts = 20;
    private const int MostFieldBytes = 64 * 1024;

    /// <summary>Lets a route take bodies up to the operator's upload limit.</summary>
    public static TBuilder AcceptsUploads<TBuilder>(this TBuilder route, Settings settings)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RequestSizeLimitAttribute(settings.MaxUploadBytes));

    public static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What <paramref name="json"/> makes of a JSON body, or <paramref name="form"/> of a form with files; a refusal where it is neither.</summary>
    public static async Task<Result<T>> EitherAsync<TBody, T>(
        HttpRequest request, IBlobStore blobs, Func<TBody, Task<Result<T>>> json, Func<Upload, Task<Result<T>>> form, CancellationToken ct)
        where TBody : class
    {
        if (IsMultipart(request)) return (await ReadMultipartAsync(request, blobs, ct)).TryGet(out var upload, out var refusal) ? await form(upload) : refusal;
        return (await ReadJsonAsync<TBody>(request, ct)).TryGet(out var body, out var rejection) ? await json(body) : rejection;
    }

    /// <summary>A JSON body, or a refusal that says what is wrong with it.</summary>
    public static async Task<Result<T>> ReadJsonAsync<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        if (!request.HasJsonContentType())
            return new Rejection("media-type", "Send JSON (application/json) or a form with files (multipart/form-data).");
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, EventJson.Options, ct) is { } body ? body : new Rejection("malformed", "The body is empty.");
        }
        catch (JsonException e)
        {
            return new Rejection("malformed", $"The body is not the JSON that is expected here: {e.Message}", e.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : null);
        }
    }

    /// <summary>
    /// Streams every file part to a blob and reads the text fields. Parts called <paramref name="gather"/> become entries of one archive, the
    /// file "file", each under the path that it was sent under.
    /// </summary>
    public static async Task<Result<Upload>> ReadMultipartAsync(HttpRequest request, IBlobStore blobs, CancellationToken ct, string? gather = null)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return new Rejection("malformed", "The form has no boundary.");
        var (fields, files) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, UploadedFile>(StringComparer.OrdinalIgnoreCase));
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            for (var parts = 0; await reader.ReadNextSectionAsync(ct) is { } section; parts++)
            {
                if (parts == MostParts) return new Rejection("too-many-parts", $"A form has at most {MostParts} parts here.");
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var place) || HeaderUtilities.RemoveQuotes(place.Name).Value is not { Length: > 0 } name)
                    return new Rejection("malformed", "A part of the form has no name.");
                if (FileName(place) is { } fileName && name == gather)
                {
                    var gathered = new GatheredFiles(reader, gather);
                    var (hash, bytes) = await blobs.PutAsync(file => gathered.WriteAsync(file, section, fileName, ct), ct);
                    if (gathered.Refusal is { } refusal) return refusal;
                    foreach (var (field, value) in gathered.Fields) fields[field] = value;
                    files["file"] = new UploadedFile(gathered.Name, hash, bytes);
                }
                else if (FileName(place) is { } given)
                {
                    var (hash, bytes) = await blobs.PutAsync(file => section.Body.CopyToAsync(file, ct), ct);
                    files[name] = new UploadedFile(Path.GetFileName(given), hash, bytes);
                }
                else if (await ReadFieldAsync(section.Body, ct) is { } value)
                {
                    fields[name] = value;
                }
                else
                {
                    return new Rejection("field-too-long", $"The field \"{name}\" is longer than {MostFieldBytes / 1024} KB.", name);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            return new Rejection("malformed", $"The form could not be read to its end: {e.Message}");
        }

        return new Upload(fields, files);
    }

    internal static string? FileName(ContentDispositionHeaderValue place)
    {
        var name = HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName);
        return name.HasValue ? name.Value : null;
    }

    internal static async Task<string?> ReadFieldAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[MostFieldBytes + 1];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return read > MostFieldBytes ? null : Encoding.UTF8.GetString(buffer, 0, read).Trim();
    }
}
