using System.Buffers.Binary;
using CsCheck;
using InFiConD.Core.Audit;

namespace InFiConD.Core.Tests.Audit;

public class WeightsCodecTests
{
    [Fact]
    public void Weights_are_little_endian_doubles_with_the_intercept_last()
    {
        var bytes = WeightsCodec.Encode([1.5, -2], 3);
        bytes.Length.ShouldBe(24);
        double[] read = [.. Enumerable.Range(0, 3).Select(j => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8 * j)))];
        read.ShouldBe([1.5, -2, 3]);
    }

    [Fact]
    public void Negative_zero_is_written_as_zero_so_that_equal_models_have_equal_bytes()
    {
        WeightsCodec.Encode([-0.0, 1], -0.0).ShouldBe(WeightsCodec.Encode([0.0, 1], 0.0));
    }

    [Fact]
    public void What_is_read_back_is_what_was_written_to_the_last_bit() =>
        Gen.Double.Where(w => w != 0).Array[0, 30].Select(Gen.Double.Where(b => b != 0)).Sample((weights, intercept) =>
        {
            var (read, b) = WeightsCodec.Decode(WeightsCodec.Encode(weights, intercept));
            read.Append(b).Select(BitConverter.DoubleToInt64Bits).ShouldBe(weights.Append(intercept).Select(BitConverter.DoubleToInt64Bits));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(12)]
    public void Bytes_that_are_no_student_are_refused(int length)
    {
        Should.Throw<ArgumentException>(() => WeightsCodec.Decode(new byte[length]));
    }
}
