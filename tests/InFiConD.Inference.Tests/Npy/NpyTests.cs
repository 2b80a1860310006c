using System.IO.Compression;
using System.Text;
using InFiConD.Inference.Npy;

namespace InFiConD.Inference.Tests.Npy;

public class NpyTests
{
    [Fact]
    public void An_array_written_is_the_array_read()
    {
        using var stream = new MemoryStream();
        NpyFile.Write(stream, [1f, 2f, 3f, 4f, 5f, 6.5f], 2, 3);
        stream.Position = 0;
        var array = NpyFile.ReadFloat32(stream).Value;
        array.Shape.ShouldBe([2L, 3L]);
        array.Values.ShouldBe([1f, 2f, 3f, 4f, 5f, 6.5f]);
    }

    [Fact]
    public void The_bytes_are_those_that_numpy_writes()
    {
        using var stream = new MemoryStream();
        NpyFile.Write(stream, [1f], 1);
        var text = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }".PadRight(117) + "\n";
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(text), 0, 0, 0x80, 0x3F];
        stream.ToArray().ShouldBe(expected);
    }

    [Fact]
    public void Float64_is_rounded_to_float32_and_float32_widened_exactly()
    {
        using var wide = new MemoryStream();
        NpyFile.Write(wide, [0.1, -2.5, 1e300], 3);
        NpyFile.ReadFloat32(new MemoryStream(wide.ToArray())).Value.Values.ShouldBe([0.1f, -2.5f, float.PositiveInfinity]);
        NpyFile.ReadFloat64(new MemoryStream(wide.ToArray())).Value.Values.ShouldBe([0.1, -2.5, 1e300]);

        using var narrow = new MemoryStream();
        var values = Enumerable.Range(0, 1001).Select(i => i * 0.1f).ToArray();
        NpyFile.Write(narrow, values, values.Length);
        NpyFile.ReadFloat64(new MemoryStream(narrow.ToArray())).Value.Values.ShouldBe(values.Select(v => (double)v));
    }

    [Fact]
    public void Rows_stream_through_in_blocks()
    {
        using var stream = new MemoryStream();
        var writer = new NpyWriter(stream, NpyType.F4, 5, 2);
        for (var row = 0; row < 5; row++)
            writer.Write([row, row + 0.5f]);
        writer.Finish();
        stream.Position = 0;
        using var reader = NpyReader.Open(stream).Value;
        var block = new float[5];
        reader.ReadRows(block).Value.ShouldBe(2);
        block[..4].ShouldBe([0, 0.5f, 1, 1.5f]);
        reader.RowsLeft.ShouldBe(3);
        reader.ReadRows(block).Value.ShouldBe(2);
        reader.ReadRows(block).Value.ShouldBe(1);
        reader.ReadRows(block).Value.ShouldBe(0);
    }

    [Fact]
    public void A_writer_that_stops_early_is_a_bug()
    {
        var writer = new NpyWriter(Stream.Null, NpyType.F4, 2, 2);
        writer.Write([1, 2]);
        Should.Throw<InvalidOperationException>(writer.Finish);
    }

    [Theory]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", "npy-unsupported")]
    [InlineData("{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }", "npy-broken")]
    [InlineData("{'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,), }", "npy-broken")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", "npy-broken")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", "npy-broken")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000), }", "npy-too-large")]
    [InlineData("{'descr': '<f4'}", "npy-broken")]
    public void A_header_that_cannot_be_trusted_is_refused_by_name(string header, string code)
    {
        byte[] file = [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), 0, 0, 0, 0];
        NpyFile.ReadFloat32(new MemoryStream(file)).Rejection!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("1000000, 500000", true)]
    [InlineData("10000, 50000", true)]
    [InlineData("10000, 50000", false)]
    public void A_claimed_gigabyte_is_not_allocated_on_trust(string shape, bool seekable)
    {
        var header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({shape}), }}";
        byte[] file = [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), 0, 0, 0, 0];
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(file);
        packed.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        NpyFile.ReadFloat32(seekable ? new MemoryStream(file) : new DeflateStream(packed, CompressionMode.Decompress)).Rejection!.Code.ShouldBe("npy-broken");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(6_000_000);
    }

    [Fact]
    public void Arrays_larger_than_one_block_arrive_whole()
    {
        var values = Enumerable.Range(0, 3_000_001).Select(i => (float)i).ToArray();
        using var stream = new MemoryStream();
        NpyFile.Write(stream, values, values.Length, 1);
        stream.Position = 0;
        NpyFile.ReadFloat32(stream).Value.Values.AsSpan().SequenceEqual(values).ShouldBeTrue();
    }

    [Fact]
    public void Anything_else_is_not_a_npy_file() =>
        NpyFile.ReadFloat32(new MemoryStream("words"u8.ToArray())).Rejection!.Code.ShouldBe("npy-broken");
}
