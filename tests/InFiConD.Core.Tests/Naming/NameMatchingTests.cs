using InFiConD.Core.Naming;

namespace InFiConD.Core.Tests.Naming;

public class NameMatchingTests
{
    [Theory]
    [InlineData("A+", "A-")]
    [InlineData("1.5", "15")]
    [InlineData("<5", ">5")]
    [InlineData("-5", "5")]
    [InlineData("1 5", "15")]
    [InlineData("1_5", "1-5")]
    [InlineData("T-1", "T1")]
    [InlineData("A-", "A")]
    [InlineData("C++", "C#")]
    [InlineData("बिल्ली", "बल्ली")]
    [InlineData("काम", "कम")]
    [InlineData("แมว", "แม้ว")]
    [InlineData("มา", "มี")]
    [InlineData("🐱", "🐶")]
    [InlineData("👍🏽", "👍")]
    [InlineData("👩\u200D🔬", "👩🔬")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("cat 🐱", "cat")]
    [InlineData("thé", "the")]
    [InlineData("Straße", "Strasse")]
    [InlineData("he/she", "heshe")]
    [InlineData("not a cat", "cat")]
    public void What_makes_another_name_is_never_folded_away(string name, string other)
    {
        FoldedName.Of(name).ShouldNotBe(FoldedName.Of(other));
        NameMatching.Of([name], [other]).Matches.ShouldBe([null]);
        NameMatching.Of([name, other], [other, name]).Matches.ShouldBe([new NameMatch(1, MatchedBy.Exact), new NameMatch(0, MatchedBy.Exact)]);
    }

    [Theory]
    [InlineData("tv monitor", "tvmonitor")]
    [InlineData("TV-Monitor", "tvmonitor")]
    [InlineData("tv_monitor", "tv monitor")]
    [InlineData("dining table", "diningtable")]
    [InlineData("Potted Plant", "pottedplant")]
    [InlineData("電 車", "電車")]
    [InlineData("cat\u200B", "cat")]
    [InlineData("\uFEFFcat", "Cat")]
    [InlineData("T\u2011shirt", "t-shirt")]
    [InlineData("dining\u00A0table", "dining table")]
    [InlineData("काला कुत्ता", "काला_कुत्ता")]
    [InlineData("Тёмный Кот", "тёмный кот")]
    [InlineData("𐐀 𐐁", "𐐨𐐩")]
    public void A_name_that_differs_in_case_or_spacing_alone_is_matched_and_said_to_be_folded(string name, string other)
    {
        NameMatching.Of([name, "x"], ["y", other]).Matches.ShouldBe([new NameMatch(1, MatchedBy.Folded), null]);
        NameMatching.Of([name], [other], NameRule.Exact).Matches.ShouldBe([null]);
    }

    [Fact]
    public void Accents_in_two_parts_are_exactly_the_same() =>
        NameMatching.Of(["café"], ["cafe\u0301"], NameRule.Exact).Matches.ShouldBe([new NameMatch(0, MatchedBy.Exact)]);

    [Fact]
    public void Names_that_differ_in_case_keep_their_own_partners()
    {
        var matching = NameMatching.Of(["Cat", "cat"], ["cat", "Cat"]);
        matching.Matches.ShouldBe([new NameMatch(1, MatchedBy.Exact), new NameMatch(0, MatchedBy.Exact)]);
        (matching.Left.Count, matching.Confused.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(new[] { "cat", "dog" }, new[] { "Cat", "cat", "dog" }, new[] { 1, 2 }, new[] { 0 })]
    [InlineData(new[] { "cat" }, new[] { "Cat", "CAT" }, new[] { -1 }, new[] { 0, 1 })]
    [InlineData(new[] { "cat", "Cat" }, new[] { "CAT" }, new[] { -1, -1 }, new[] { 0 })]
    public void A_class_left_beside_its_like_is_asked_about_until_somebody_says_exact(string[] names, string[] others, int[] partners, int[] left)
    {
        var matching = NameMatching.Of(names, others);
        matching.Matches.Select(match => match?.Index ?? -1).ShouldBe(partners);
        matching.Left.ShouldBe(left);
        matching.Confused.ShouldHaveSingleItem().Others.ShouldBe(others.Where(other => other != "dog"));
        NameMatching.Of(names, others, NameRule.Exact).Confused.ShouldBeEmpty();
    }

    [Fact]
    public void A_second_spelling_of_a_teacher_takes_no_labels_that_are_not_its_own()
    {
        var matching = NameMatching.Of(["cat", "CAT"], ["cat", "bird"]);
        matching.Matches.ShouldBe([new NameMatch(0, MatchedBy.Exact), null]);
        matching.Left.ShouldBe([1]);
        matching.Confused.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cat", 0)]
    [InlineData("Cat", 1)]
    [InlineData("CAT", -1)]
    [InlineData("Tv Monitor", 2)]
    [InlineData("", -1)]
    public void One_name_is_found_where_it_can_mean_one_only(string wanted, int place) =>
        NameMatching.Find(["cat", "Cat", "tvmonitor"], wanted).ShouldBe(place);

    [Fact]
    public void A_name_that_is_there_again_is_numbered_past_names_that_exist()
    {
        var list = NumberedNames.Of(["crane", "maillot", "crane", "crane (2)", "crane", "cafe\u0301", "café"]);
        list.Names.ShouldBe(["crane", "maillot", "crane (3)", "crane (2)", "crane (4)", "café", "café (2)"]);
        list.Numbered.ShouldBe(["crane (3)", "crane (4)", "café (2)"]);
        NumberedNames.Of(["Cat", "cat"]).Numbered.ShouldBeEmpty();
    }
}
