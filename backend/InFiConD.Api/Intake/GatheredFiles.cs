using System.IO.Compression;
using InFiConD.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InFiConD.Api.Intake;

/// <summary>
/// Single files of a form, as a browser sends a dropped folder, written into one zip while they come in. The same files give the same bytes, so
/// they are one blob however often they are sent.
/// </summary>
internal sealed class GatheredFiles(MultipartReader reader, string part)
{
    private const int MostFiles = 200_000;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly HashSet<string> _folders = [];

    /// <summary>Text fields that came between or after the files.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the rest was not read; null when all of it was.</summary>
    public Rejection? Refusal { get; private set; }

    /// <summary>The folder that all files lie in, else "photographs".</summary>
    public string Name => _folders.Count == 1 && _folders.Single() is { Length: > 0 } only ? only : "photographs";

    /// <summary>Writes the first file and all that follow.</summary>
    public async Task WriteAsync(Stream archive, MultipartSection first, string firstName, CancellationToken ct)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, first, firstName, ct);
        for (var count = 1; await reader.ReadNextSectionAsync(ct) is { } section; count++)
        {
            if (count == MostFiles)
                Refusal = new Rejection("too-many-parts", $"A form has at most {MostFiles} files here. Send them as an archive.");
            else if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var place) || HeaderUtilities.RemoveQuotes(place.Name).Value is not { Length: > 0 } name)
                Refusal = new Rejection("malformed", "A part of the form has no name.");
            else if (Uploads.FileName(place) is { } file && name == part)
                await AddAsync(zip, section, file, ct);
            else if (Uploads.FileName(place) is null && await Uploads.ReadFieldAsync(section.Body, ct) is { } value && Fields.Count < 20)
                Fields[name] = value;
            else
                Refusal = new Rejection("malformed", $"The part \"{name}\" does not belong into a form with single files.", name);
            if (Refusal is not null) return;
        }
    }

    private async Task AddAsync(ZipArchive zip, MultipartSection section, string path, CancellationToken ct)
    {
        _folders.Add(path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? path[..slash] : "");
        var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        await using var file = await entry.OpenAsync(ct);
        await section.Body.CopyToAsync(file, ct);
    }
}
