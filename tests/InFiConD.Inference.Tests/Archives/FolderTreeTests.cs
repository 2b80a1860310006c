using InFiConD.Fixtures;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Tests.Archives;

public sealed class FolderTreeTests : IDisposable
{
    private readonly TempFolder _outside = new();
    private readonly TempFolder _root = new();

    [Fact]
    public void A_folder_reads_like_a_zip()
    {
        _root.Write("b/two.txt", "two");
        _root.Write("a.txt", "one");
        _root.Write(".DS_Store", "litter");
        using var tree = FolderTree.Open(_root.Path).Value;
        tree.Files.ShouldBe([new TreeFile("a.txt", 3), new TreeFile("b/two.txt", 3)]);
        tree.ReadBytes("b/two.txt", 10).Value.ShouldBe("two"u8.ToArray());
    }

    [Fact]
    public void Links_out_of_the_root_are_not_followed()
    {
        _outside.Write("secret.txt", "secret");
        var inside = _root.Write("real.txt", "real");
        File.CreateSymbolicLink(Path.Combine(_root.Path, "stays.txt"), inside);
        File.CreateSymbolicLink(Path.Combine(_root.Path, "leaves.txt"), Path.Combine(_outside.Path, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_root.Path, "folder"), _outside.Path);
        File.CreateSymbolicLink(Path.Combine(_root.Path, "sneaks.txt"), Path.Combine(_root.Path, "folder", "secret.txt"));
        using var tree = FolderTree.Open(_root.Path).Value;
        tree.Files.ShouldBe([new TreeFile("real.txt", 4), new TreeFile("stays.txt", 4)]);
        tree.Refused.Select(file => file.Path).Order().ShouldBe(["folder", "leaves.txt", "sneaks.txt"]);
        tree.Refused.ShouldAllBe(file => file.Rejection.Code == "link-not-followed");
    }

    [Fact]
    public void Inside_means_after_all_links_are_resolved()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root.Path, "door"), _outside.Path);
        _root.Write("sub/a.txt", "a");
        FolderTree.IsInside(_root.Path, Path.Combine(_root.Path, "sub")).ShouldBeTrue();
        FolderTree.IsInside(_root.Path, _root.Path).ShouldBeTrue();
        FolderTree.IsInside(_root.Path, Path.Combine(_root.Path, "door")).ShouldBeFalse();
        FolderTree.IsInside(_root.Path, Path.Combine(_root.Path, "sub", "..", "..")).ShouldBeFalse();
        FolderTree.IsInside(_root.Path, _root.Path + "-beside").ShouldBeFalse();
    }

    [Fact]
    public void A_circle_of_links_ends()
    {
        File.CreateSymbolicLink(Path.Combine(_root.Path, "a"), Path.Combine(_root.Path, "b"));
        File.CreateSymbolicLink(Path.Combine(_root.Path, "b"), Path.Combine(_root.Path, "a"));
        using var tree = FolderTree.Open(_root.Path).Value;
        tree.Files.ShouldBeEmpty();
        tree.Refused.Count.ShouldBe(2);
    }

    [Fact]
    public void A_missing_folder_is_refused() =>
        FolderTree.Open(Path.Combine(_root.Path, "none")).Rejection!.Code.ShouldBe("folder-missing");

    public void Dispose()
    {
        _root.Dispose();
        _outside.Dispose();
    }
}
