using InFiConD.Api.Hosting;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Archives;

namespace InFiConD.Api.Datasets;

/// <summary>Opens what somebody brought, folder or zip, for reading. Folders are checked again: links may have changed since they were named.</summary>
internal sealed class InputTrees(BlobStore blobs, Settings settings)
{
    public Result<IFileTree> Open(InputSource source, ZipLimits limits)
    {
        if (source.ArchiveHash is { } archive)
            return ZipTree.Open(File.OpenRead(blobs.PathOf(archive)), limits).Match(tree => (Result<IFileTree>)tree, rejection => rejection with { Field = "file" });
        if (!ServerFolders.Resolve(settings, source.Path!).TryGet(out var folder, out var rejection)) return rejection;
        return FolderTree.Open(folder).Match(tree => (Result<IFileTree>)tree, refusal => refusal);
    }
}
