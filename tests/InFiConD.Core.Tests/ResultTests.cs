namespace InFiConD.Core.Tests;

public class ResultTests
{
    [Fact]
    public void A_value_and_a_refusal_convert_into_a_result()
    {
        Result<int> yes = 3;
        Result<int> no = new Rejection("code", "message");
        yes.IsSuccess.ShouldBeTrue();
        yes.Value.ShouldBe(3);
        no.IsSuccess.ShouldBeFalse();
        no.Rejection!.Code.ShouldBe("code");
        no.TryGet(out _, out var rejection).ShouldBeFalse();
        rejection!.Message.ShouldBe("message");
        yes.Match(v => v + 1, _ => 0).ShouldBe(4);
        (yes == 3).ShouldBeTrue();
        (yes != no).ShouldBeTrue();
    }

    [Fact]
    public void Reading_the_value_of_a_refusal_is_a_bug()
    {
        Result<int> no = new Rejection("code", "message");
        Should.Throw<InvalidOperationException>(() => no.Value).Message.ShouldContain("message");
    }
}
