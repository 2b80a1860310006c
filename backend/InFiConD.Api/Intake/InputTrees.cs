using InFiConD.Api.Configuration;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Intake;

/// <summary>Opens what somebody brought, folder or archive, for reading. Folders are checked again: links may have changed since they were named.</summary>
internal sealed class InputTrees(IBlobStore blobs, Settings settings)
{
    public async Task<Result<IFileTree>> OpenAsync(InputSource source, ZipLimits limits, CancellationToken ct)
    {
        if (source.ArchiveHash is { } archive)
        {
            var opened = ArchiveTree.Open(await blobs.OpenReadAsync(archive, ct), limits);
            return opened.Rejection is { } broken ? broken with { Field = "file" } : opened;
        }

        if (!ServerFolders.Resolve(settings, source.Path!).TryGet(out var folder, out var rejection)) return rejection;
        return FolderTree.Open(folder).Match(tree => (Result<IFileTree>)tree, refusal => refusal);
    }
}
