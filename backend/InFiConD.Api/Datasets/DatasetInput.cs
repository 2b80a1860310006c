using System.Globalization;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;

namespace InFiConD.Api.Datasets;

/// <summary>Photographs that somebody brings, and the choices where they can be read in several ways.</summary>
internal sealed record DatasetInput(InputSource Source, string Name, DatasetChoices Choices)
{
    /// <summary>Exactly one of <paramref name="Path"/>, a folder on the server, and <paramref name="Upload"/>, the ticket of an inspection, is given.</summary>
    public sealed record Body(
        string? Name, string? Path, [EnumWords<DatasetFormat>] string? Format, int? ClassLevel, [EnumWords<SplitSource>] string? Splits, string? Upload);

    public static readonly FormPart[] Parts =
    [
        new("file", "Photographs as a zip or tar. Leave it out to send the files themselves."),
        new("files", "A photograph or an annotation; as often as there are files, each under its path in the folder."),
        new("name", "What it shall be called.", IsFile: false),
        new("format", "How they are laid out.", IsFile: false),
        new("classLevel", "Which folder on the way to a picture is its class; 1 is the first, 0 none, -1 the last.", IsFile: false),
        new("splits", "Where the splits are taken from.", IsFile: false),
    ];

    /// <summary>Reads either form of the request; what was uploaded is a blob when this returns.</summary>
    public static async Task<Result<DatasetInput>> ReadAsync(HttpRequest http, Settings settings, IBlobStore blobs, UploadTickets tickets, CancellationToken ct)
    {
        if (!Uploads.IsMultipart(http))
            return (await Uploads.ReadJsonAsync<Body>(http, ct)).TryGet(out var body, out var malformed) ? Of(body, settings, tickets) : malformed;
        if (!(await Uploads.ReadMultipartAsync(http, blobs, ct, gather: "files")).TryGet(out var upload, out var rejection)) return rejection;
        if (upload.Files.GetValueOrDefault("file") is not { } file)
            return new Rejection("file-missing", "Send a zip or tar as the form's part \"file\", or each file as a part \"files\".", "file");
        int? level = null;
        if (upload.Field("classLevel") is { } text)
        {
            if (!int.TryParse(text, CultureInfo.InvariantCulture, out var number)) return LevelRefused();
            level = number;
        }

        return Of(InputSource.Archive(file.Hash), upload.Field("name"), FileStem(file.FileName), upload.Field("format"), level, upload.Field("splits"));
    }

    /// <summary>The choices of a request that is on record.</summary>
    public static DatasetChoices ChoicesOf(DatasetImportRequested request) =>
        new(Enum.Parse<DatasetFormat>(request.Format, ignoreCase: true), request.ClassLevel,
            request.Splits is { } splits ? Enum.Parse<SplitSource>(splits, ignoreCase: true) : SplitSource.Auto);

    public DatasetImportRequested Requested(string project, string job) => new(
        project, Name, Word(Choices.Format), Source, job, Choices.ClassLevel, Choices.Splits == SplitSource.Auto ? null : Word(Choices.Splits));

    private static Result<DatasetInput> Of(Body body, Settings settings, UploadTickets tickets)
    {
        if (!string.IsNullOrWhiteSpace(body.Upload))
        {
            return tickets.Read(body.Upload).TryGet(out var ticket, out var unknown)
                ? Of(InputSource.Archive(ticket.Hash), body.Name, ticket.Name, body.Format, body.ClassLevel, body.Splits)
                : unknown;
        }

        if (string.IsNullOrWhiteSpace(body.Path)) return new Rejection("path-missing", "Name a folder on the server, or upload the photographs.", "path");
        return ServerFolders.Resolve(settings, body.Path).TryGet(out var path, out var outside)
            ? Of(InputSource.Folder(path), body.Name, Path.GetFileName(path), body.Format, body.ClassLevel, body.Splits)
            : outside;
    }

    private static Result<DatasetInput> Of(InputSource source, string? name, string otherwise, string? format, int? level, string? splits)
    {
        if (!ResourceName.Of(name, otherwise).TryGet(out var called, out var rejection)) return rejection;
        if (!EnumText.Parse<DatasetFormat>(format?.Trim(), "format").TryGet(out var layout, out _))
            return new Rejection("format-unsupported", $"The format \"{format}\" is not read by this version; it reads {string.Join(", ", EnumText.All<DatasetFormat>())}.", "format");
        if (!EnumText.Parse<SplitSource>(splits?.Trim(), "splits").TryGet(out var from, out rejection)) return rejection;
        return level is < -1 or > DatasetChoices.DeepestLevel
            ? LevelRefused()
            : new DatasetInput(source, called, new DatasetChoices(layout ?? DatasetFormat.Auto, level, from ?? SplitSource.Auto));
    }

    private static string FileStem(string name) =>
        Path.GetFileNameWithoutExtension(name) is var stem && stem.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) ? stem[..^4] : stem;

    private static Rejection LevelRefused() => new("class-level", $"classLevel is a number from -1 to {DatasetChoices.DeepestLevel}.", "classLevel");

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
