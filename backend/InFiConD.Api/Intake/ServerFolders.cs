using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Api.Intake;

/// <summary>Folders on the server that imports may read: the operator's import roots and what lies below them, links resolved.</summary>
internal static class ServerFolders
{
    private const int MostSeen = 20_000;
    private const int MostFolders = 1000;
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"];

    public sealed record Folder(string Name, string Path);

    /// <summary>Counts look three levels deep and stop at 20,000 entries.</summary>
    public sealed record Answer(string? Path, string? Parent, IReadOnlyList<Folder> Folders, int Files, int Images, [Words<FolderKind>] string? LooksLike);

    private abstract class FolderKind : IWords
    {
        public static IEnumerable<string> All => ["extractor", "teacher", "voc", "folders"];
    }

    /// <summary>An existing folder inside an import root, or a refusal that does not tell what else is on the disk.</summary>
    public static Result<string> Resolve(Settings settings, string path)
    {
        if (settings.ImportRoots.Count == 0)
            return new Rejection("imports-off", "This server reads no folders of its own: its operator has set no INFICOND_IMPORT_ROOTS. Upload a zip instead.", "path");
        if (path.Contains('\0', StringComparison.Ordinal) || !Path.IsPathFullyQualified(path))
            return new Rejection("path-invalid", "Give the full path of a folder on the server.", "path");
        if (!settings.ImportRoots.Any(root => FolderTree.IsInside(root, path)))
            return new Rejection("path-outside-roots", $"\"{path}\" is not inside a folder that imports may read (INFICOND_IMPORT_ROOTS).", "path");
        return Directory.Exists(path)
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))
            : new Rejection("folder-missing", $"There is no folder \"{path}\" on the server.", "path");
    }

    /// <summary>What is in a folder, or, where <paramref name="path"/> is empty, the import roots.</summary>
    public static Result<Answer> Describe(Settings settings, string? path) => string.IsNullOrWhiteSpace(path)
        ? new Answer(null, null, [.. settings.ImportRoots.Where(Directory.Exists).Select(root => new Folder(root, root))], 0, 0, null)
        : Resolve(settings, path).Match<Result<Answer>>(found => Look(settings, found), rejection => rejection);

    private static Answer Look(Settings settings, string path)
    {
        var below = Entries(path, recurse: false).OfType<DirectoryInfo>()
            .Where(folder => folder.LinkTarget is null && folder.Name[0] != '.')
            .OrderBy(folder => folder.Name, StringComparer.OrdinalIgnoreCase).Take(MostFolders).ToList();
        var parent = settings.ImportRoots.Any(root => Path.TrimEndingDirectorySeparator(root) == path) ? null : Path.GetDirectoryName(path);
        var (files, images) = (0, 0);
        foreach (var file in Entries(path, recurse: true).Take(MostSeen).OfType<FileInfo>())
        {
            files++;
            if (IsPicture(file)) images++;
        }

        return new Answer(path, parent, [.. below.Select(folder => new Folder(folder.Name, folder.FullName))], files, images, LooksLike(path, below, images));
    }

    private static string? LooksLike(string path, List<DirectoryInfo> below, int images) =>
        File.Exists(Path.Combine(path, "extractor.json")) ? "extractor"
        : File.Exists(Path.Combine(path, "teacher.json")) ? "teacher"
        : below.Any(folder => folder.Name == "JPEGImages") ? "voc"
        : images > 0 && Entries(path, recurse: false).OfType<FileInfo>().Any(IsPicture) ? "folders"
        : below.Count > 0 && below.Take(20).Any(folder => Entries(folder.FullName, recurse: false).OfType<FileInfo>().Take(50).Any(IsPicture)) ? "folders"
        : null;

    private static IEnumerable<FileSystemInfo> Entries(string path, bool recurse) => new DirectoryInfo(path).EnumerateFileSystemInfos(
        "*", new EnumerationOptions { RecurseSubdirectories = recurse, MaxRecursionDepth = 3, IgnoreInaccessible = true, AttributesToSkip = recurse ? FileAttributes.ReparsePoint : FileAttributes.None });

    private static bool IsPicture(FileInfo file) => Pictures.Contains(file.Extension, StringComparer.OrdinalIgnoreCase);
}
