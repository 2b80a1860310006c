using InFiConD.Fixtures;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Tests.Archives;

public class ZipTreeTests
{
    private static ZipTree Open(byte[] zip, ZipLimits? limits = null) => ZipTree.Open(new MemoryStream(zip), limits ?? ZipLimits.Dataset).Value;

    [Fact]
    public void Files_are_listed_in_order_and_read()
    {
        using var tree = Open(RawZip.Of(("b/two.txt", "two"u8.ToArray()), ("a.txt", "one"u8.ToArray()), ("empty/", []), ("__MACOSX/a.txt", "x"u8.ToArray())));
        tree.Files.ShouldBe([new TreeFile("a.txt", 3), new TreeFile("b/two.txt", 3)]);
        tree.Refused.ShouldBeEmpty();
        tree.ReadBytes("b/two.txt", 100).Value.ShouldBe("two"u8.ToArray());
        tree.ReadBytes("none", 100).Rejection!.Code.ShouldBe("file-missing");
        tree.ReadBytes("a.txt", 2).Rejection!.Code.ShouldBe("file-too-large");
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/etc/x")]
    [InlineData("..\\x")]
    [InlineData("C:\\x")]
    [InlineData("a\u0001b")]
    public void A_name_that_leads_outside_is_refused_and_the_rest_goes_on(string name)
    {
        using var tree = Open(RawZip.WithSlip(name));
        tree.Files.Select(file => file.Path).ShouldBe(["good.txt"]);
        tree.Refused.Single().Path.ShouldBe(name);
        tree.Refused.Single().Rejection.Code.ShouldBe("path-outside");
    }

    [Fact]
    public void Ten_gigabytes_are_refused_by_their_header_and_memory_stays_small()
    {
        var zip = RawZip.Bomb();
        zip.Length.ShouldBeLessThan(12_000_000);
        using var tree = Open(zip);
        tree.Files.ShouldBeEmpty();
        tree.Refused.Single().Rejection.Code.ShouldBe("zip-entry-too-large");
    }

    [Fact]
    public void A_bomb_under_the_size_limit_is_refused_by_its_ratio()
    {
        using var tree = Open(RawZip.Of(("bomb.bmp", new byte[20_000_000])));
        tree.Refused.Single().Rejection.Code.ShouldBe("zip-entry-bomb");
    }

    [Fact]
    public void A_header_that_lies_about_the_size_delivers_no_more_than_it_says()
    {
        using var tree = Open(RawZip.Bomb(declared: 1000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        tree.ReadBytes("bomb.jpg", 1_000_000).Rejection!.Code.ShouldBeOneOf("zip-entry-bomb", "zip-entry-damaged");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void Damaged_content_fails_its_checksum()
    {
        var zip = RawZip.Of(("a.txt", "a text that is long enough to be packed packed packed packed"u8.ToArray()));
        zip[45] ^= 0x55;
        using var tree = Open(zip);
        tree.ReadBytes("a.txt", 1000).Rejection!.Code.ShouldBeOneOf("zip-entry-damaged", "file-unreadable");
    }

    [Fact]
    public void Links_and_second_copies_are_refused()
    {
        using var link = Open(RawZip.WithLink());
        link.Refused.Single().Rejection.Code.ShouldBe("zip-entry-link");
        using var twice = Open(RawZip.Of(("a.txt", "1"u8.ToArray()), ("./a.txt", "2"u8.ToArray())));
        twice.Refused.Single().Rejection.Code.ShouldBe("zip-entry-duplicate");
        twice.ReadBytes("a.txt", 10).Value.ShouldBe("1"u8.ToArray());
    }

    [Fact]
    public void Too_many_entries_refuse_the_zip_before_they_are_held()
    {
        var zip = RawZip.Of([.. Enumerable.Range(0, 50).Select(i => ($"{i}.txt", Array.Empty<byte>()))]);
        ZipTree.Open(new MemoryStream(zip), ZipLimits.Dataset with { MostEntries = 49 }).Rejection!.Code.ShouldBe("zip-too-many-entries");
        Open(zip, ZipLimits.Dataset with { MostEntries = 50 }).Files.Count.ShouldBe(50);
    }

    [Fact]
    public void The_total_limit_keeps_the_entries_that_fit()
    {
        var zip = RawZip.Of(("1.txt", new byte[60]), ("2.txt", new byte[60]), ("3.txt", new byte[40]));
        using var tree = Open(zip, ZipLimits.Dataset with { MostTotalBytes = 100 });
        tree.Files.Select(file => file.Path).ShouldBe(["1.txt", "3.txt"]);
        tree.Refused.Single().Rejection.Code.ShouldBe("zip-total-too-large");
    }

    [Fact]
    public void What_is_not_a_zip_is_said_to_be_none()
    {
        ZipTree.Open(new MemoryStream("nothing"u8.ToArray()), ZipLimits.Dataset).Rejection!.Code.ShouldBe("zip-broken");
        var whole = RawZip.WithSlip();
        for (var length = 0; length < whole.Length; length++)
            ZipTree.Open(new MemoryStream(whole[..length]), ZipLimits.Dataset).Rejection!.Code.ShouldBe("zip-broken");
    }

    [Fact]
    public void Damaged_zips_never_throw()
    {
        var random = new Random(3);
        var whole = RawZip.Of(("a.txt", "some text, some text, some text"u8.ToArray()), ("b/c.txt", new byte[5000]), ("d.txt", [1, 2, 3]));
        for (var trial = 0; trial < 3000; trial++)
        {
            var damaged = whole.ToArray();
            for (var hit = 0; hit <= trial % 3; hit++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (!ZipTree.Open(new MemoryStream(damaged), ZipLimits.Dataset).TryGet(out var tree, out _))
                continue;
            using (tree)
            {
                foreach (var file in tree.Files)
                    tree.ReadBytes(file.Path, 1_000_000).Match(bytes => bytes.LongLength, _ => file.Length).ShouldBe(file.Length);
            }
        }
    }
}
