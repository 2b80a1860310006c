using System.Security.Cryptography;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;

namespace InFiConD.Inference.Tests.Bundles;

public sealed class BundleImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, byte[]> _blobs = [];

    private async Task<StoredBlob> Store(Stream stream, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellation);
        var hash = Convert.ToHexStringLower(SHA256.HashData(copy.ToArray()));
        _blobs[hash] = copy.ToArray();
        return new StoredBlob(hash, copy.Length);
    }

    [Fact]
    public async Task A_folder_is_stored_file_by_file_with_its_licence()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        _folder.Write("LICENSE.txt", "Apache");
        _folder.Write("holiday.jpg", "not wanted");
        using var tree = FolderTree.Open(_folder.Path).Value;
        var bundle = (await BundleImporter.ImportAsync(tree, BundleKind.Extractor, Store, default)).Value;
        bundle.Files.Select(file => file.Path).ShouldBe(["LICENSE.txt", "extractor.json", "image.onnx", "vectors.npy", "words.txt"]);
        bundle.Files.ShouldAllBe(file => _blobs[file.Sha256].Length == file.Bytes);
        bundle.Extractor!.Name.ShouldBe("Tiny colour patches");
    }

    [Fact]
    public async Task A_zip_with_an_outer_folder_reads_the_same()
    {
        TinyBundles.WriteTeacher(_folder.Path);
        var zip = RawZip.Of([.. Directory.GetFiles(_folder.Path).Select(file => ("my teacher/" + Path.GetFileName(file), File.ReadAllBytes(file)))]);
        using var tree = ZipTree.Open(new MemoryStream(zip), ZipLimits.Bundle).Value;
        var bundle = (await BundleImporter.ImportAsync(tree, BundleKind.Teacher, Store, default)).Value;
        bundle.Files.Select(file => file.Path).ShouldBe(["labels.txt", "teacher.json", "teacher.onnx"]);
    }

    [Fact]
    public async Task Nothing_is_stored_when_a_file_is_missing()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        File.Delete(Path.Combine(_folder.Path, "words.txt"));
        using var tree = FolderTree.Open(_folder.Path).Value;
        var rejection = (await BundleImporter.ImportAsync(tree, BundleKind.Extractor, Store, default)).Rejection!;
        rejection.Code.ShouldBe("bundle-file-missing");
        rejection.Message.ShouldContain("words.txt");
        _blobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_manifest_must_be_there_once()
    {
        TinyBundles.WriteExtractor(_folder.Path);
        using (var tree = FolderTree.Open(_folder.Path).Value)
            (await BundleImporter.ImportAsync(tree, BundleKind.Teacher, Store, default)).Rejection!.Code.ShouldBe("bundle-manifest-missing");
        TinyBundles.WriteExtractor(Path.Combine(_folder.Path, "again"));
        using var twice = FolderTree.Open(_folder.Path).Value;
        (await BundleImporter.ImportAsync(twice, BundleKind.Extractor, Store, default)).Rejection!.Code.ShouldBe("bundle-manifest-twice");
    }

    [Fact]
    public async Task A_damaged_entry_refuses_the_bundle()
    {
        TinyBundles.WriteTeacher(_folder.Path);
        var model = File.ReadAllBytes(Path.Combine(_folder.Path, "teacher.onnx"));
        var zip = RawZip.Of([.. Directory.GetFiles(_folder.Path).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]);
        var names = System.Text.Encoding.Latin1.GetString(zip);
        zip[names.IndexOf("teacher.onnx", StringComparison.Ordinal) + 12 + model.Length / 8] ^= 0xFF;
        using var tree = ZipTree.Open(new MemoryStream(zip), ZipLimits.Bundle).Value;
        (await BundleImporter.ImportAsync(tree, BundleKind.Teacher, Store, default)).Rejection!.Code.ShouldBe("zip-entry-damaged");
    }

    public void Dispose() => _folder.Dispose();
}
