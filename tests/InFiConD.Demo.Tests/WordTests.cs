using InFiConD.Demo.Scenes;
using InFiConD.Demo.Training;

namespace InFiConD.Demo.Tests;

public sealed class WordTests
{
    [Fact]
    public void Words_are_distinct_and_synonyms_belong_to_painted_words()
    {
        Words.All.ShouldBeUnique();
        Words.Synonyms.Values.ShouldBeSubsetOf(Words.Painted);
        Words.Classes.Count.ShouldBe(20);
        Words.All.Count.ShouldBeInRange(110, 160);
    }

    [Fact]
    public void A_word_that_cannot_be_painted_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => Words.IndexOf("unicorn")).Message.ShouldContain("unicorn");

    [Fact]
    public void What_a_patch_shows_is_shared_out_whole_among_words()
    {
        var shares = PatchTruth.WordShares();
        for (var pair = 0; pair < PatchTruth.Pairs; pair++)
        {
            var sum = shares.AsSpan(pair * Words.All.Count, Words.All.Count).ToArray().Sum();
            sum.ShouldBe(pair < Words.Classes.Count + 1 ? 0 : 1, 1e-5);
        }
    }

    [Fact]
    public void A_patch_of_a_car_s_wheel_is_a_wheel_first_and_a_car_second()
    {
        var shares = PatchTruth.WordShares();
        var pair = (Words.IndexOf("wheel") * (Words.Classes.Count + 1)) + Words.Classes.ToList().IndexOf("car") + 1;
        var row = shares.AsSpan(pair * Words.All.Count, Words.All.Count).ToArray();
        var order = Enumerable.Range(0, row.Length).OrderByDescending(j => row[j]).Select(j => Words.All[j]).Take(4).ToArray();
        order[0].ShouldBe("wheel");
        order.ShouldContain("car");
        order.ShouldContain("tyre");
    }
}
