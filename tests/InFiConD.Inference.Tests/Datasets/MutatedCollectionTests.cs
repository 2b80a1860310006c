using System.Formats.Tar;
using System.Text;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Datasets;
using InFiConD.Inference.Images;

namespace InFiConD.Inference.Tests.Datasets;

/// <summary>Files of every kind with bytes changed, cut, doubled and put in, by a fixed seed: a refusal at worst, never an exception.</summary>
public class MutatedCollectionTests
{
    private const int Seed = 20_261;
    private const int Rounds = 150;

    private static readonly byte[][] Tokens =
        [.. new[] { "\0", "\uFFFF", "[", "{", "\"", "]]]]", "<a>", "</object>", "&x;", "- ", ": ", ",", "\n", "1e999", "-1", "null", "../", "\\", "PK\u0003\u0004", "ustar" }.Select(Encoding.UTF8.GetBytes)];

    public static TheoryData<string> Kinds => ["voc", "coco", "yolo", "yaml", "csv", "jsonl", "lists", "zip", "tar", "jpeg"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mutated_file_is_read_or_refused(string kind)
    {
        var random = new Random(Seed + kind.Length * 31 + kind[0]);
        for (var round = 0; round < Rounds; round++)
        {
            if (kind == "jpeg")
                ImageCodec.Verify(Mutate(Rendition.Jpeg(TinyImages.Noise(24, 16, 1)), random));
            else if (kind is "zip" or "tar")
                Open(Mutate(kind == "zip" ? RawZip.Of(Files("coco", null, random)) : Tar(), random));
            else
                Open(RawZip.Of(Files(kind, random, random)));
        }
    }

    [Theory]
    [InlineData("data.yaml", "names: ", "[", 100_000)]
    [InlineData("x.json", "{\"images\": [], \"categories\": ", "[", 100_000)]
    [InlineData("x.jsonl", "", "{\"a\":", 100_000)]
    [InlineData("a.xml", "", "<annotation>", 20_000)]
    public void Deep_nesting_does_not_end_the_process(string file, string head, string step, int times) =>
        Open(RawZip.Of((file, Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(step, times)))), ("a.jpg", []), ("a.txt", "0 0.1 0.1 0.1 0.1"u8.ToArray())));

    private static void Open(byte[] archive)
    {
        if (!ArchiveTree.Open(new MemoryStream(archive), ZipLimits.Dataset).TryGet(out var tree, out _))
            return;
        using (tree)
        {
            foreach (var format in Enum.GetValues<DatasetFormat>())
            {
                var read = DatasetReader.Read(tree, format);
                if (read.TryGet(out var listing, out var rejection))
                    listing.Entries.Select(entry => entry.Path).ShouldBeUnique();
                else
                    rejection.Message.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    private static (string, byte[])[] Files(string kind, Random? mutated, Random random)
    {
        (string Name, string Text) note = kind switch
        {
            "voc" => ("a.xml", Layouts.Voc(("car", "<difficult>1</difficult>"), ("bus", ""))),
            "coco" => ("x.json", """{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"image_id": 1, "category_id": 2, "iscrowd": 0}], "categories": [{"id": 2, "name": "car"}]}"""),
            "yolo" => ("labels/a.txt", "0 0.5 0.5 0.1 0.1\n1 0.2 0.2 0.1 0.1\n"),
            "yaml" => ("data.yaml", "train: ../train/images\nnc: 2\nnames:\n  0: car\n  1: 'bus'\n"),
            "csv" => ("x.csv", "image,cat,dog,split\na.jpg,1,0,train\n\"a.jpg\",,1,val\n"),
            "jsonl" => ("metadata.jsonl", "{\"file_name\": \"a.jpg\", \"labels\": [\"cat\"]}\n{\"file_name\": \"b.jpg\", \"objects\": {\"category\": [1]}}\n"),
            _ => ("ImageSets/Main/train.txt", "a\nb -1\n"),
        };
        var bytes = Encoding.UTF8.GetBytes(note.Text);
        return [("images/a.jpg", []), ("a.jpg", []), ("labels/a.txt", "0 0.1 0.1 0.1 0.1"u8.ToArray()), (note.Name, mutated is null ? bytes : Mutate(bytes, random))];
    }

    private static byte[] Tar()
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
            foreach (var name in new[] { "set/a.jpg", "set/a.xml" })
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Layouts.Voc("car"))) });
        return stream.ToArray();
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        List<byte> changed = [.. bytes];
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(changed.Count + 1);
            switch (random.Next(4))
            {
                case 0 when at < changed.Count:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1 when at < changed.Count:
                    changed.RemoveRange(at, Math.Min(random.Next(1, 40), changed.Count - at));
                    break;
                case 2:
                    changed.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                default:
                    changed.InsertRange(at, changed.GetRange(at, Math.Min(30, changed.Count - at)));
                    break;
            }
        }
        return [.. changed];
    }
}
