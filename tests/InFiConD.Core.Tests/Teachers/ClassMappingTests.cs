using InFiConD.Core.Teachers;

namespace InFiConD.Core.Tests.Teachers;

public class ClassMappingTests
{
    private static readonly string[] Teacher = ["cab", "cat", "sports car", "car", "café"];

    private static float[] Apply(ClassMapping mapping, params float[] logits)
    {
        var merged = new float[mapping.Classes.Count];
        mapping.Apply(logits, merged);
        return merged;
    }

    [Fact]
    public void Without_a_mapping_everything_stays_as_it_is()
    {
        var mapping = ClassMapping.Of(Teacher, null).Value;

        mapping.Classes.ShouldBe(Teacher);
        Apply(mapping, 1, -2, 3, float.MinValue, 0.1f).ShouldBe([1, -2, 3, float.MinValue, 0.1f]);
    }

    [Fact]
    public void Several_classes_become_one_by_the_largest_and_the_others_follow_in_their_order()
    {
        var mapping = ClassMapping.Of(Teacher, [new("vehicle", ["sports car", "cab"])]).Value;

        mapping.Classes.ShouldBe(["vehicle", "cat", "car", "café"]);
        Apply(mapping, 1, 2, 3, 4, 5).ShouldBe([3, 2, 4, 5]);
        Apply(mapping, 7, 2, 3, 4, 5)[0].ShouldBe(7);
    }

    [Fact]
    public void Log_sum_exp_is_the_logit_of_one_of_them_and_of_large_logits_too()
    {
        var mapping = ClassMapping.Of(Teacher, [new("vehicle", ["cab", "sports car"], Combine.LogSumExp)]).Value;

        Apply(mapping, 1, 0, 3, 0, 0)[0].ShouldBe((float)Math.Log(Math.Exp(1) + Math.Exp(3)), 1e-6f);
        Apply(mapping, 500, 0, 500, 0, 0)[0].ShouldBe(500 + (float)Math.Log(2), 1e-4f);
        Apply(mapping, -500, 0, -500, 0, 0)[0].ShouldBe(-500 + (float)Math.Log(2), 1e-4f);
        Apply(mapping, 30, 0, -30, 0, 0)[0].ShouldBe(30, 1e-5f);
    }

    [Fact]
    public void A_class_whose_name_is_taken_goes_unless_it_is_merged_itself()
    {
        ClassMapping.Of(Teacher, [new("car", ["cab", "sports car"])]).Value.Classes.ShouldBe(["car", "cat", "café"]);
        var own = ClassMapping.Of(Teacher, [new("car", ["cab", "car"])]).Value;

        own.Classes.ShouldBe(["car", "cat", "sports car", "café"]);
        Apply(own, 1, 2, 3, 4, 5)[0].ShouldBe(4);
    }

    [Fact]
    public void A_class_may_be_part_of_several_and_one_may_be_renamed()
    {
        var mapping = ClassMapping.Of(Teacher, [new("vehicle", ["cab", "car"]), new("taxi", ["cab"], Combine.LogSumExp), new("animal", ["cat"])]).Value;

        mapping.Classes.ShouldBe(["vehicle", "taxi", "animal", "sports car", "café"]);
        Apply(mapping, 0.3f, 2, 3, -4, 5).ShouldBe([0.3f, 0.3f, 2, 3, 5]);
    }

    [Fact]
    public void Names_are_equal_in_nfc_and_nothing_is_folded() =>
        ClassMapping.Of(Teacher, [new("bar", ["cafe\u0301"])]).Value.Classes.ShouldBe(["bar", "cab", "cat", "sports car", "car"]);

    [Theory]
    [InlineData("vehicle", new[] { "lorry", "cab", "Cat" }, "class-mapping-unknown", "\"lorry\", \"Cat\" (is \"cat\" meant?)")]
    [InlineData("vehicle", new[] { "cab", "cab" }, "class-mapping-twice", "\"cab\"")]
    [InlineData("vehicle", new string[0], "class-mapping-invalid", "\"vehicle\"")]
    [InlineData(" ", new[] { "cab" }, "class-mapping-invalid", "1 to 200")]
    [InlineData("a\nb", new[] { "cab" }, "class-mapping-invalid", "line breaks")]
    public void What_can_not_be_followed_is_refused_by_name(string to, string[] from, string code, string says)
    {
        var refused = ClassMapping.Of(Teacher, [new(to, from)]).Rejection!;

        (refused.Code, refused.Field).ShouldBe((code, "classMapping"));
        refused.Message.ShouldContain(says);
    }

    [Fact]
    public void Two_entries_for_one_class_and_unknown_ways_are_refused()
    {
        ClassMapping.Of(Teacher, [new("car", ["cab"]), new(" car", ["sports car"])]).Rejection!.Code.ShouldBe("class-mapping-twice");
        ClassMapping.Of(Teacher, [new("car", ["cab"], (Combine)7)]).Rejection!.Message.ShouldContain("logSumExp");
        ClassMapping.Of(Teacher, [null!]).Rejection!.Code.ShouldBe("class-mapping-invalid");
        ClassMapping.Of(Teacher, [new("car", null!)]).Rejection!.Code.ShouldBe("class-mapping-invalid");
        ClassMapping.Of(Teacher, [new("car", [null!])]).Rejection!.Code.ShouldBe("class-mapping-unknown");
    }
}
