using System.Text.Json;
using CsCheck;
using InFiConD.Core.Audit;

namespace InFiConD.Core.Tests.Audit;

public class CanonicalJsonTests
{
    // The example of RFC 8785, section 3.2.3, and the numbers of its appendix B.
    [Fact]
    public void Keys_are_sorted_and_strings_escaped_as_the_standard_says()
    {
        const string Input = """
            {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}
            """;
        Canonical(Input).ShouldBe(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");
        Canonical("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u00f6":6}""").ShouldBe("{\"\\r\":2,\"1\":4,\"\u00f6\":6,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    [Theory]
    [InlineData(0x0000000000000000UL, "0")]
    [InlineData(0x8000000000000000UL, "0")]
    [InlineData(0x0000000000000001UL, "5e-324")]
    [InlineData(0x8000000000000001UL, "-5e-324")]
    [InlineData(0x7fefffffffffffffUL, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000UL, "9007199254740992")]
    [InlineData(0x4430000000000000UL, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5UL, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6UL, "1e+23")]
    [InlineData(0x444b1ae4d6e2ef4eUL, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef50UL, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8cUL, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8dUL, "0.000001")]
    [InlineData(0x41b3de4355555553UL, "333333333.3333332")]
    [InlineData(0xbecbf647612f3696UL, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959UL, "1424953923781206.2")]
    public void Numbers_are_written_as_ecmascript_does(ulong bits, string expected) =>
        CanonicalJson.Number(BitConverter.UInt64BitsToDouble(bits)).ShouldBe(expected);

    [Fact]
    public void Every_number_survives_the_round_trip() =>
        Gen.Double.Where(double.IsFinite).Sample(v => double.Parse(CanonicalJson.Number(v), System.Globalization.CultureInfo.InvariantCulture) == v);

    [Fact]
    public void Spelling_does_not_matter_but_content_does()
    {
        Canonical("""{ "b" : 1.0, "a" : [1e2, "x"] }""").ShouldBe(Canonical("""{"a":[100,"\u0078"],"b":1}"""));
        Canonical("""{"a":1}""").ShouldNotBe(Canonical("""{"a":2}"""));
    }

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CanonicalJson.Write(document.RootElement);
    }
}
