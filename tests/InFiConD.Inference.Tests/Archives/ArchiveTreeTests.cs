using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using InFiConD.Core;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using ZstdSharp;

namespace InFiConD.Inference.Tests.Archives;

public class ArchiveTreeTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9000).Select(i => $"{i} ")));

    private static Result<IFileTree> Open(byte[] archive, ZipLimits? limits = null) => ArchiveTree.Open(new MemoryStream(archive), limits ?? ZipLimits.Dataset);

    private static string[] Names(byte[] archive)
    {
        using var tree = Open(archive).Value;
        return [.. tree.Files.Select(file => file.Path)];
    }

    private static byte[] Tar(TarEntryFormat format, params (string Name, TarEntryType Kind)[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, kind) in entries)
            {
                TarEntry entry = format switch { TarEntryFormat.Pax => new PaxTarEntry(kind, name), TarEntryFormat.Gnu => new GnuTarEntry(kind, name), _ => new UstarTarEntry(kind, name) };
                if (kind is TarEntryType.RegularFile)
                    entry.DataStream = new MemoryStream(Content);
                else if (kind is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                    entry.LinkName = "/etc/passwd";
                writer.WriteEntry(entry);
            }
        }
        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Ustar)]
    public void A_tar_is_read_packed_and_plain(TarEntryFormat format)
    {
        var name = format == TarEntryFormat.Ustar ? "set/a.jpg" : $"set/{new string('x', 150)}/кот.jpg";
        var tar = Tar(format, ("set/", TarEntryType.Directory), (name, TarEntryType.RegularFile), ("./set/b.jpg", TarEntryType.RegularFile), ("set/.DS_Store", TarEntryType.RegularFile));
        foreach (var archive in new[] { tar, Gzip(tar), Zstd(tar) })
        {
            using var tree = Open(archive).Value;
            tree.Files.Select(file => file.Path).ShouldBe(new[] { name, "set/b.jpg" }.Order(StringComparer.Ordinal));
            tree.Litter.ShouldBe(["set/.DS_Store"]);
            foreach (var file in tree.Files)
                tree.ReadBytes(file.Path, 1 << 20).Value.ShouldBe(Content);
        }
    }

    [Fact]
    public void Links_and_ways_out_of_a_tar_are_refused_by_name()
    {
        using var tree = Open(Tar(TarEntryFormat.Pax, ("a.jpg", TarEntryType.RegularFile), ("../out.jpg", TarEntryType.RegularFile), ("/etc/x.jpg", TarEntryType.RegularFile),
            ("soft.jpg", TarEntryType.SymbolicLink), ("hard.jpg", TarEntryType.HardLink), ("pipe", TarEntryType.Fifo), ("a.jpg", TarEntryType.RegularFile))).Value;
        tree.Files.Select(file => file.Path).ShouldBe(["a.jpg"]);
        tree.Refused.Select(file => file.Rejection.Code).ShouldBe(["path-outside", "path-outside", "zip-entry-link", "zip-entry-link", "tar-entry-kind", "zip-entry-duplicate"]);
    }

    [Fact]
    public void What_unpacks_to_too_much_or_breaks_off_is_refused()
    {
        var limits = ZipLimits.Dataset with { MostRatio = 10, MostTotalBytes = 2 << 20 };
        Open(Gzip(new byte[4 << 20]), limits).Rejection!.Code.ShouldBe("zip-entry-bomb");
        Open(Zstd(new byte[4 << 20]), limits).Rejection!.Code.ShouldBe("zip-entry-bomb");
        var tar = Tar(TarEntryFormat.Pax, ("a.jpg", TarEntryType.RegularFile));
        Open(Gzip(tar)[..^30]).Rejection!.Code.ShouldBe("tar-broken");
        Open(Zstd(tar)[..^30]).Rejection!.Code.ShouldBe("zip-broken");
        Open(tar[..1000]).Rejection!.Code.ShouldBe("tar-broken");
        Open(tar, ZipLimits.Dataset with { MostEntries = 0 }).Rejection!.Code.ShouldBe("zip-too-many-entries");
        Open(tar, ZipLimits.Dataset with { MostEntryBytes = 100 }).Value.Refused.Single().Rejection.Code.ShouldBe("zip-entry-too-large");
    }

    [Theory]
    [InlineData("Rar!\u001a\u0007", "RAR")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "7z")]
    [InlineData("BZh91AY", "bzip2")]
    [InlineData("\u00FD7zXZ\0", "xz")]
    [InlineData("hello", "not a zip")]
    public void Archives_that_are_not_read_are_called_by_their_names(string head, string named) =>
        Open([.. Encoding.Latin1.GetBytes(head), .. new byte[500]]).Rejection!.ShouldSatisfyAllConditions(no => no.Code.ShouldBe("zip-broken"), no => no.Message.ShouldContain(named));

    [Fact]
    public void An_archive_in_an_archive_is_opened_once()
    {
        var inner = RawZip.Of(("cat/1.jpg", [1]), ("dog/2.jpg", [2]));
        Names(RawZip.Of(("photos.zip", inner))).ShouldBe(["cat/1.jpg", "dog/2.jpg"]);
        Names(RawZip.Of(("out/photos.tar.gz", Gzip(Tar(TarEntryFormat.Pax, ("1.jpg", TarEntryType.RegularFile)))))).ShouldBe(["1.jpg"]);
        Names(RawZip.Of(("train.zip", inner), ("val.zip", RawZip.Of(("cat/3.jpg", [3]))), ("labels.csv", [4]))).ShouldBe(["labels.csv", "train/cat/1.jpg", "train/dog/2.jpg", "val/cat/3.jpg"]);
        Names(RawZip.Of(("a.jpg", [1]), ("more.zip", inner))).ShouldBe(["a.jpg", "more.zip"]);
        Names(RawZip.Of(("1.zip", RawZip.Of(("2.zip", inner))))).ShouldBe(["2.zip"]);
        using var broken = Open(RawZip.Of(("a.zip", inner), ("b.zip", [1, 2, 3]))).Value;
        broken.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("b.zip", "zip-broken")]);
        using var tree = Open(RawZip.Of(("photos.zip", inner))).Value;
        tree.ReadBytes("dog/2.jpg", 10).Value.ShouldBe([2]);
    }

    [Fact]
    public void In_a_bundle_an_archive_is_a_file_like_any_other_and_so_is_packed_text_anywhere()
    {
        var archive = RawZip.Of(("extractor.json", [1]), ("models.zip", RawZip.Of(("m.onnx", [2]))), ("bpe.txt.gz", [0x1F, 0x8B, 8]));
        using var bundle = Open(archive, ZipLimits.Bundle).Value;
        bundle.Files.Select(file => file.Path).ShouldBe(["bpe.txt.gz", "extractor.json", "models.zip"]);
        Names(RawZip.Of(("readme.txt.gz", Gzip([1, 2, 3])))).ShouldBe(["readme.txt.gz"]);
    }

    [Theory]
    [InlineData(866, "кот", "пёс", "дом")]
    [InlineData(866, "КОТЫ", "Собаки", "Дома")]
    [InlineData(437, "café", "Äpfel", "naïve")]
    [InlineData(437, "Straße", "niño", "Ünal")]
    [InlineData(936, "猫", "狗", "房子")]
    [InlineData(936, "苹果树", "汽车", "火车站")]
    [InlineData(932, "ねこ", "いぬ", "トラック")]
    [InlineData(65001, "кот", "猫", "café")]
    public void Names_without_a_declared_encoding_are_told_by_their_bytes(int page, string first, string second, string third)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = page == 65001 ? new UTF8Encoding(false) : Encoding.GetEncoding(page);
        string[] names = [$"{first}/1.jpg", $"{second}/2.jpg", $"{third}/3.jpg"];
        using var tree = Open(RawZip.Named([.. names.Select(name => (encoding.GetBytes(name), 0, Array.Empty<byte>()))])).Value;
        tree.Files.Select(file => file.Path).ShouldBe(names, ignoreOrder: true);
        tree.NamesReadAs.ShouldBe(page == 65001 ? null : encoding.WebName);
        tree.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void Flags_and_fields_that_declare_the_encoding_win()
    {
        var plain = "???/1.jpg"u8.ToArray();
        byte[] Field(byte[] of) => [0x75, 0x70, .. BitConverter.GetBytes((ushort)(5 + "кот/1.jpg"u8.Length)), 1, .. BitConverter.GetBytes(System.IO.Hashing.Crc32.HashToUInt32(of)), .. "кот/1.jpg"u8];
        using var tree = Open(RawZip.Named([(plain, 0, Field(plain)), ("пёс/2.jpg"u8.ToArray(), 1 << 11, []), ("old/3.jpg"u8.ToArray(), 0, Field(plain))])).Value;
        tree.Files.Select(file => file.Path).ShouldBe(["old/3.jpg", "кот/1.jpg", "пёс/2.jpg"]);
        tree.NamesReadAs.ShouldBeNull();
    }

    [Fact]
    public void Backslashes_separate_folders_and_encrypted_entries_are_refused_by_name()
    {
        using var tree = Open(RawZip.Named([("cat\\1.jpg"u8.ToArray(), 0, []), ("dog\\2.jpg"u8.ToArray(), 1, []), ("dog\\"u8.ToArray(), 0, [])], empty: "dog\\")).Value;
        tree.Files.Select(file => file.Path).ShouldBe(["cat/1.jpg"]);
        tree.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("dog/2.jpg", "zip-entry-encrypted")]);
    }
}
