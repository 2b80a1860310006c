using InFiConD.Core;

namespace InFiConD.Inference.Archives;

/// <summary>Paths inside a tree: relative, forward slashes, no way out.</summary>
public static class TreePath
{
    /// <summary>
    /// Cleans a path that someone else wrote: backslashes become slashes, <c>./</c> goes away. Absolute paths, drive letters, <c>..</c>
    /// and control characters are refused.
    /// </summary>
    public static Result<string> Clean(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Replace('\\', '/').Split('/');
        if (path.Length == 0 || path.Length > 1024 || parts[0].Length == 0 || parts[0].Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl))
            return Outside(path);
        var kept = parts.Where(part => part is not ("" or ".")).ToArray();
        return kept.Length == 0 || kept.Contains("..") ? Outside(path) : string.Join('/', kept);
    }

    /// <summary>True for files that operating systems leave behind.</summary>
    public static bool IsLitter(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(path) is ".DS_Store" or "Thumbs.db" or "desktop.ini"
        || Path.GetFileName(path).StartsWith("._", StringComparison.Ordinal);

    private static Rejection Outside(string path) =>
        new("path-outside", $"The name '{Readable(path)}' does not stay inside; only relative paths without '..' are read.");

    private static string Readable(string path) =>
        new([.. path.Take(200).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);
}
