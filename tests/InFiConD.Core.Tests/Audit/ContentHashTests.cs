using CsCheck;
using InFiConD.Core.Audit;

namespace InFiConD.Core.Tests.Audit;

public class ContentHashTests
{
    [Fact]
    public void Weights_come_back_as_they_were() =>
        Gen.Select(Gen.Double.Where(double.IsFinite).Array, Gen.Double.Where(double.IsFinite)).Sample((weights, intercept) =>
        {
            var (w, b) = ContentHash.DecodeWeights(ContentHash.EncodeWeights(weights, intercept));
            return w.SequenceEqual(weights) && b == intercept;
        });

    [Fact]
    public void The_intercept_is_last_and_the_order_of_bytes_little_endian()
    {
        ContentHash.EncodeWeights([1.0], -2.0).ShouldBe([0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0]);
        ContentHash.Of([]).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    [Fact]
    public void Negative_zero_is_zero_and_the_last_bit_counts()
    {
        ContentHash.OfWeights([-0.0, 1], 0).ShouldBe(ContentHash.OfWeights([0.0, 1], -0.0));
        ContentHash.OfWeights([Math.BitIncrement(1.0)], 0).ShouldNotBe(ContentHash.OfWeights([1.0], 0));
    }

    [Fact]
    public void Weights_that_are_not_numbers_have_no_hash() => Should.Throw<ArgumentException>(() => ContentHash.OfWeights([double.NaN], 0));

    [Fact]
    public void Bytes_that_are_not_weights_are_refused()
    {
        Should.Throw<ArgumentException>(() => ContentHash.DecodeWeights(new byte[12]));
        Should.Throw<ArgumentException>(() => ContentHash.DecodeWeights([]));
    }
}
