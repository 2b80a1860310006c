using CsCheck;
using InFiConD.Core.Datasets;

namespace InFiConD.Core.Tests.Datasets;

public class SeededSplitTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(2, 1, 1, 0)]
    [InlineData(10, 6, 2, 2)]
    [InlineData(296, 178, 59, 59)]
    [InlineData(1000, 600, 200, 200)]
    public void Sixty_twenty_twenty(int images, int distil, int tune, int lockbox)
    {
        SplitCounts.Of(SeededSplit.Assign(Keys(images))).ShouldBe(new SplitCounts(distil, tune, lockbox));
    }

    [Theory]
    [InlineData(3, 2, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(9, 5, 4)]
    public void Of_fewer_than_ten_images_none_is_locked_away(int images, int distil, int tune) =>
        SplitCounts.Of(SeededSplit.Assign(Keys(images))).ShouldBe(new SplitCounts(distil, tune, 0));

    [Fact]
    public void The_order_of_the_files_plays_no_part() =>
        Gen.Int[1, 200].Select(Gen.Int[0, 1000]).Sample((count, seed) =>
        {
            var keys = Keys(count);
            var shuffled = keys.ToArray();
            new Random(seed).Shuffle(shuffled);
            ByKey(shuffled).ShouldBe(ByKey(keys), ignoreOrder: true);
        });

    [Fact]
    public void The_same_images_get_the_same_splits_in_every_release()
    {
        string.Concat(SeededSplit.Assign(Keys(20)).Select(split => split.ToString()[0])).ShouldBe("DDLDDDLDDLDTDDTDTLTD");
    }

    private static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(i => $"image-{i}")];

    private static Dictionary<string, Split> ByKey(string[] keys) => keys.Zip(SeededSplit.Assign(keys)).ToDictionary(item => item.First, item => item.Second);
}
