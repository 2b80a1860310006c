using InFiConD.Core.Teachers;

namespace InFiConD.Core.Tests.Teachers;

public class WordTeacherTests
{
    [Fact]
    public void A_class_is_as_likely_as_its_words_are_nearer_than_no_words()
    {
        var teacher = new WordTeacher([1, 0, 0, 1, -1, 0], [0.5f, 0.25f], 100);

        teacher.Logits([1, 0]).ShouldBe([50, -50, -150]);
        teacher.Logits([0, 1]).ShouldBe([-25, 75, -25]);
        teacher.Logits([0, 0]).ShouldBe([0, 0, 0]);
        (teacher with { Scale = 10 }).Logits([1, 0]).ShouldBe([5, -5, -15]);
    }

    [Theory]
    [InlineData("a photo of a {}.", "a photo.")]
    [InlineData("a blurry photo of the {} in winter", "a blurry photo in winter")]
    [InlineData("satellite image: {}", "satellite image:")]
    [InlineData("{}", "a photo.")]
    [InlineData("a {}", "a photo.")]
    [InlineData("the {} here", "here")]
    public void A_phrase_about_nothing_is_what_is_left_without_the_place(string template, string neutral) => PromptTemplate.Neutral(template).ShouldBe(neutral);

    [Theory]
    [InlineData("a photo of a {}.", true)]
    [InlineData("a photo", false)]
    [InlineData("{} and {}", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_template_has_one_place(string? template, bool is_one) => PromptTemplate.Is(template).ShouldBe(is_one);

    [Fact]
    public void A_name_goes_where_the_place_is() => PromptTemplate.Fill("a photo of a {}.", "cat {}").ShouldBe("a photo of a cat {}.");
}
