using InFiConD.Core.Naming;

namespace InFiConD.Core.Tests.Naming;

public class NfcTests
{
    /// <summary>What Python's unicodedata gives.</summary>
    [Theory]
    [InlineData("tv monitor", "tv monitor")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("a\u0307\u0323", "\u1EA1\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("e\u0301\u0301", "\u00E9\u0301")]
    [InlineData("e\u0327\u0301", "\u0229\u0301")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0E01\u0E33", "\u0E01\u0E33")]
    [InlineData("\u0B47\u0300\u0B3E", "\u0B47\u0300\u0B3E")]
    [InlineData("\uFB1D", "\u05D9\u05B4")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\U0002F800", "\u4E3D")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("\U0001F600\u0301", "\U0001F600\u0301")]
    public void Canonically_equal_texts_get_one_spelling(string text, string composed)
    {
        Nfc.Of(text).ShouldBe(composed);
        Nfc.Of(composed).ShouldBe(composed);
    }

    [Fact]
    public void Half_a_surrogate_pair_stays_what_it_is() => Nfc.Of("\uD83De\u0301\uDE00").ShouldBe("\uD83D\u00E9\uDE00");
}
