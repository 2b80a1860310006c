using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>A file that plays no part in a layout.</summary>
/// <param name="Path">Where it lies in the tree.</param>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Reason">The reason in words; the same words for the same code.</param>
public sealed record IgnoredFile(string Path, string Code, string Reason)
{
    private static readonly HashSet<string> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        "__MACOSX", "@eaDir", "#recycle", "@Recycle", "$RECYCLE.BIN", "System Volume Information", "lost+found", "@Recently-Snapshot", "#snapshot",
        "__pycache__", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "SYNOFILE_THUMB",
    };

    /// <summary>Why a file is not even looked at: left by an operating system, a notebook or a NAS, or hidden. Null for any other.</summary>
    internal static IgnoredFile? Litter(string path)
    {
        var parts = path.Split('/');
        if (parts.Any(Services.Contains) || parts[^1].StartsWith("SYNOPHOTO_", StringComparison.Ordinal) || TreePath.IsLitter(path))
            return Left(path);
        if (parts.Contains(".ipynb_checkpoints"))
            return new IgnoredFile(path, "notebook", "Copies that notebooks keep of what they opened.");
        return parts.Any(part => part.StartsWith('.')) ? new IgnoredFile(path, "hidden", "Hidden: the name of the file or of its folder begins with a dot.") : null;
    }

    internal static IgnoredFile Left(string path) => new(path, "litter", "Left by an operating system or a NAS.");

    /// <summary>Why a file that no layout used was not used, told by its ending.</summary>
    internal static IgnoredFile Unused(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".XML" or ".JSON" or ".JSONL" or ".YAML" or ".YML" => new IgnoredFile(path, "no-annotation", "Data that this layout does not use, or that belongs to no picture."),
        ".CSV" or ".TSV" or ".XLSX" or ".XLS" or ".PARQUET" => new IgnoredFile(path, "table", "A table that this layout does not use."),
        ".ZIP" or ".TAR" or ".GZ" or ".TGZ" or ".ZST" or ".RAR" or ".7Z" => new IgnoredFile(path, "archive", "An archive beside other files is not opened."),
        ".MP4" or ".MOV" or ".AVI" or ".MKV" or ".WEBM" => new IgnoredFile(path, "film", "A film."),
        ".TXT" or ".MD" or ".PDF" or ".HTML" or ".DOCX" or ".RTF" => new IgnoredFile(path, "text", "A text that this layout does not use."),
        _ => new IgnoredFile(path, "other", "Not a picture, and nothing that this layout uses."),
    };
}
