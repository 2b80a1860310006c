using System.IO.Enumeration;
using InFiConD.Core;

namespace InFiConD.Inference.Archives;

/// <summary>A folder on the server. Links to folders are not followed, links to files only while they stay inside the root.</summary>
public sealed class FolderTree : IFileTree
{
    private readonly string _root;
    private readonly Dictionary<string, TreeFile> _byPath;

    private FolderTree(string root, IReadOnlyList<TreeFile> files, IReadOnlyList<RefusedFile> refused, IReadOnlyList<string> litter) =>
        (_root, Files, Refused, Litter, _byPath) = (root, files, refused, litter, files.ToDictionary(file => file.Path));

    /// <inheritdoc/>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <inheritdoc/>
    public IReadOnlyList<RefusedFile> Refused { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Litter { get; }

    /// <inheritdoc/>
    public string? NamesReadAs => null;

    /// <summary>Lists the folder and everything below it.</summary>
    public static Result<FolderTree> Open(string folder, int mostFiles = 2_000_000)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
            return new Rejection("folder-missing", $"There is no folder '{folder}'.", "path");
        var root = LinkResolver.Resolve(folder);
        var (files, refused, litter) = (new List<TreeFile>(), new List<RefusedFile>(), new List<string>());
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        var found = new FileSystemEnumerable<(string Path, long Length, bool Link, bool Folder)>(
            root,
            (ref entry) => (entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, IsLink(ref entry), entry.IsDirectory),
            options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };
        foreach (var (path, length, link, isFolder) in found)
        {
            var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (TreePath.IsLitter(relative))
            {
                litter.Add(relative);
                continue;
            }
            var actual = link ? LinkResolver.Resolve(path) : path;
            if (isFolder || (link && (!IsInside(root, actual) || !File.Exists(actual) || new FileInfo(actual).LinkTarget is not null)))
                refused.Add(new RefusedFile(relative, new Rejection("link-not-followed", "A link to a folder, or to something outside the imported folder, is not followed.")));
            else
                files.Add(new TreeFile(relative, link ? new FileInfo(actual).Length : length));
            if (files.Count > mostFiles)
                return new Rejection("too-many-files", $"The folder holds more than {mostFiles} files.", "path");
        }
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new FolderTree(root, files, refused, litter);
    }

    /// <summary>True when <paramref name="path"/>, all links resolved, is <paramref name="root"/> or lies below it.</summary>
    public static bool IsInside(string root, string path)
    {
        var relative = Path.GetRelativePath(LinkResolver.Resolve(root), LinkResolver.Resolve(path));
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <inheritdoc/>
    public TreeFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <inheritdoc/>
    public Stream OpenRead(string path) =>
        new FileStream(Path.Combine(_root, _byPath[path].Path), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
