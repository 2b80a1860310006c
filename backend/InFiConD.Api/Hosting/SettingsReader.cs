using System.Globalization;
using System.Net;
using InFiConD.Api.Configuration;
using InFiConD.Inference.Training;

namespace InFiConD.Api.Hosting;

/// <summary>Reads <see cref="Settings"/> from environment variables and command line; a bad value is refused by its name.</summary>
public static class SettingsReader
{
    private const string Prefix = "INFICOND_";

    private static readonly string[] _known =
    [
        "PORT", "BIND", "STATE", "POSTGRES", "PG_BIN", "CACHE", "TOKEN", "IMPORT_ROOTS", "DEMO", "BLOBS", "BLOB_CACHE_MB", "THREADS", "SOLVER", "MAX_UPLOAD_MB",
        "ALLOWED_HOSTS", "PUBLIC_URL",
        "DEV_API", // of the front end's development server
    ];

    /// <summary>Parses all keys; throws <see cref="StartRefusedException"/> naming the first bad one.</summary>
    public static Settings Read(IConfiguration configuration)
    {
        RefuseUnknown(configuration);
        string? Text(string key) => configuration[Prefix + key]?.Trim() is { Length: > 0 } text ? text : null;
        string? Folder(string key) => Text(key) is { } path ? FullPath(Prefix + key, path) : null;

        var role = ReadRole(configuration["role"]);
        var bucket = S3Address.Parse(Text("BLOBS"));
        return new Settings
        {
            Role = role,
            Port = Number("PORT", Text("PORT"), 0, 65535) ?? (role == Role.Worker ? 0 : 5080),
            Bind = ReadAddress(Text("BIND")),
            StatePath = Folder("STATE") ?? Default(Environment.SpecialFolder.LocalApplicationData, "STATE", "inficond"),
            Postgres = Text("POSTGRES"),
            PgBin = Text("PG_BIN") is "npm" ? "npm" : Folder("PG_BIN"),
            CachePath = Folder("CACHE") ?? DefaultCache(),
            Token = ReadToken(Text("TOKEN")),
            ImportRoots = [.. (Text("IMPORT_ROOTS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(ExistingRoot)],
            Demo = Switch("DEMO", Text("DEMO"), true),
            Blobs = bucket is null ? Folder("BLOBS") : null,
            BlobBucket = bucket,
            BlobCacheBytes = (Number("BLOB_CACHE_MB", Text("BLOB_CACHE_MB"), 1, 1 << 26) ?? 10_240L) << 20,
            Threads = Number("THREADS", Text("THREADS"), 1, 1024) ?? Environment.ProcessorCount,
            Solver = ReadSolver(Text("SOLVER")),
            MaxUploadBytes = (Number("MAX_UPLOAD_MB", Text("MAX_UPLOAD_MB"), 1, 1 << 20) ?? 4096L) << 20,
            AllowedHosts = Text("ALLOWED_HOSTS"),
            PublicUrl = ReadPublicUrl(Text("PUBLIC_URL")),
        };
    }

    // A mistyped key would otherwise be ignored in silence.
    private static void RefuseUnknown(IConfiguration configuration)
    {
        var unknown = configuration.GetChildren().Select(c => c.Key)
            .FirstOrDefault(k => k.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !_known.Contains(k[Prefix.Length..], StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
            throw new StartRefusedException($"{unknown} is not a setting. Known are: {string.Join(", ", _known.Except(["DEV_API"]).Select(k => Prefix + k))}.");
    }

    private static Role ReadRole(string? text) => text switch
    {
        null or "all" => Role.All,
        "api" => Role.Api,
        "worker" => Role.Worker,
        _ => throw new StartRefusedException($"--role {text}: use api, worker or all."),
    };

    private static Uri? ReadPublicUrl(string? text)
    {
        if (text is null) return null;
        var plain = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            && url.AbsolutePath.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') && !url.AbsolutePath.Contains("//", StringComparison.Ordinal)
            && !Spa.IsServer(url.AbsolutePath);
        return plain
            ? url
            : throw new StartRefusedException(
                $"INFICOND_PUBLIC_URL={text}: give the address that people open, for example https://models.example.org/inficond/ (its path has letters, digits, '-', '_' and '.').");
    }

    private static SolverChoice ReadSolver(string? text) => text switch
    {
        null or "cpu" => SolverChoice.Cpu,
        "auto" => SolverChoice.Auto,
        "cuda" => SolverChoice.Cuda,
        _ => throw new StartRefusedException($"INFICOND_SOLVER={text}: use cpu, auto or cuda."),
    };

    private static IPAddress ReadAddress(string? text) => text switch
    {
        null or "localhost" => IPAddress.Loopback,
        _ when IPAddress.TryParse(text, out var address) => address,
        _ => throw new StartRefusedException($"INFICOND_BIND={text}: use an IP address, for example 127.0.0.1 or 0.0.0.0."),
    };

    private static string? ReadToken(string? text) =>
        text is null || (text.Length is >= 16 and <= 256 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            ? text
            : throw new StartRefusedException("INFICOND_TOKEN: use 16 to 256 letters, digits, '-', '_' or '.'.");

    private static string ExistingRoot(string path) =>
        Directory.Exists(path) ? FullPath("INFICOND_IMPORT_ROOTS", path) : throw new StartRefusedException($"INFICOND_IMPORT_ROOTS: {path} is not a folder.");

    private static int? Number(string key, string? text, int least, int most) => text switch
    {
        null => null,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw new StartRefusedException($"{Prefix}{key}={text}: use a whole number from {least} to {most}."),
    };

    private static bool Switch(string key, string? text, bool standard) => text switch
    {
        null => standard,
        "on" or "true" or "1" => true,
        "off" or "false" or "0" => false,
        _ => throw new StartRefusedException($"{Prefix}{key}={text}: use on or off."),
    };

    private static string DefaultCache()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache))
            return Path.Combine(cache, "inficond");
        return Default(Environment.SpecialFolder.UserProfile, "CACHE", Path.Combine(".cache", "inficond"));
    }

    private static string Default(Environment.SpecialFolder folder, string key, string name)
    {
        var parent = Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
        return parent.Length > 0 ? Path.Combine(parent, name) : throw new StartRefusedException($"This user has no home folder: set {Prefix}{key} to a folder of your choice.");
    }

    private static string FullPath(string name, string path)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            throw new StartRefusedException($"{name}={path}: not a path ({e.Message})", e);
        }
    }
}
