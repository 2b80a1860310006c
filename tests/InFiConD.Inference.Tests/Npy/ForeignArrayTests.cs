using System.IO.Compression;
using System.Text;
using InFiConD.Core;
using InFiConD.Inference.Npy;

namespace InFiConD.Inference.Tests.Npy;

/// <summary>Arrays of every type and order that NumPy writes, and of writers that are not NumPy.</summary>
public class ForeignArrayTests
{
    private static byte[] File(string header, byte[] data, byte version = 1)
    {
        var text = Encoding.UTF8.GetBytes(header + "\n");
        byte[] length = version == 1 ? [(byte)text.Length, (byte)(text.Length >> 8)] : [(byte)text.Length, (byte)(text.Length >> 8), 0, 0];
        return [0x93, .. "NUMPY"u8, version, 0, .. length, .. text, .. data];
    }

    private static string Header(string descr, string shape, string order = "False") => $"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}";

    private static Result<NpyArray<double>> Read(string header, byte[] data, byte version = 1) => NpyFile.ReadFloat64(new MemoryStream(File(header, data, version)));

    /// <summary>As numpy.array([...], dtype=descr).tobytes() gives them.</summary>
    [Theory]
    [InlineData("|b1", "000102", 0d, 1d, 1d)]
    [InlineData("|i1", "00ff7f", 0d, -1d, 127d)]
    [InlineData("|u1", "00ff7f", 0d, 255d, 127d)]
    [InlineData("<i2", "0000ffffff7f", 0d, -1d, 32767d)]
    [InlineData(">i2", "0000ffff7fff", 0d, -1d, 32767d)]
    [InlineData("<u2", "0000ffff0100", 0d, 65535d, 1d)]
    [InlineData(">u2", "0000ffff0001", 0d, 65535d, 1d)]
    [InlineData("<i4", "00000000feffffff01000000", 0d, -2d, 1d)]
    [InlineData(">i4", "00000000fffffffe00000001", 0d, -2d, 1d)]
    [InlineData("<u4", "00000000ffffffff01000000", 0d, 4294967295d, 1d)]
    [InlineData(">u4", "00000000ffffffff00000001", 0d, 4294967295d, 1d)]
    [InlineData("<i8", "0000000000000000fdffffffffffffff0100000000000000", 0d, -3d, 1d)]
    [InlineData(">i8", "0000000000000000fffffffffffffffd0000000000000001", 0d, -3d, 1d)]
    [InlineData("<u8", "000000000000000000000000000000800100000000000000", 0d, 9223372036854775808d, 1d)]
    [InlineData(">u8", "000000000000000080000000000000000000000000000001", 0d, 9223372036854775808d, 1d)]
    [InlineData("<f2", "003c00c0007c", 1d, -2d, double.PositiveInfinity)]
    [InlineData(">f2", "3c00c0007c00", 1d, -2d, double.PositiveInfinity)]
    [InlineData("<f4", "0000803f000000c00000003f", 1d, -2d, 0.5)]
    [InlineData(">f4", "3f800000c00000003f000000", 1d, -2d, 0.5)]
    [InlineData("<f8", "000000000000f03f00000000000000c0000000000000e03f", 1d, -2d, 0.5)]
    [InlineData(">f8", "3ff0000000000000c0000000000000003fe0000000000000", 1d, -2d, 0.5)]
    public void Every_type_and_byte_order_gives_its_numbers(string descr, string bytes, params double[] values)
    {
        var data = Convert.FromHexString(bytes);
        Read(Header($"'{descr}'", "(3,)"), data).Value.Values.ShouldBe(values);
        NpyFile.ReadFloat32(new MemoryStream(File(Header($"'{descr}'", "(3,)"), data))).Value.Values.ShouldBe(values.Select(value => (float)value));
        using var rows = NpyReader.Open(new MemoryStream(File(Header($"'{descr}'", "(1, 3)", "True"), data))).Value;
        var row = new float[3];
        rows.ReadRows(row).Value.ShouldBe(1);
        row.ShouldBe(values.Select(value => (float)value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_header_version_is_read(byte version) => Read(Header("'|u1'", "(2, 2)"), [1, 2, 3, 4], version).Value.Values.ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void Columns_stored_one_after_the_other_give_the_same_rows()
    {
        Read(Header("'|u1'", "(2, 3)", "True"), [1, 4, 2, 5, 3, 6]).Value.Values.ShouldBe([1, 2, 3, 4, 5, 6]);
        Read(Header("'|u1'", "(2, 2, 2)", "True"), [0, 4, 2, 6, 1, 5, 3, 7]).Value.Values.ShouldBe([0, 1, 2, 3, 4, 5, 6, 7]);
        Read(Header("'|u1'", "(3,)", "True"), [1, 2, 3]).Value.Values.ShouldBe([1, 2, 3]);
        Read(Header("'|u1'", "(0, 3)", "True"), []).Value.Values.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("'<i2'", 2)]
    [InlineData("'<f4'", 4)]
    public void Columns_stored_one_after_the_other_are_read_a_block_of_rows_at_a_time(string descr, int size)
    {
        byte[] Element(int value) => size == 2 ? BitConverter.GetBytes((short)value) : BitConverter.GetBytes((float)value);
        var data = Enumerable.Range(0, 3).SelectMany(column => Enumerable.Range(0, 7).SelectMany(row => Element((row * 3) + column))).ToArray();
        using var reader = NpyReader.Open(new MemoryStream(File(Header(descr, "(7, 3)", "True"), data))).Value;
        var (block, all) = (new float[8], new List<float>());
        while (reader.ReadRows(block).Value is > 0 and var rows) all.AddRange(block[..(rows * 3)]);
        all.ShouldBe(Enumerable.Range(0, 21).Select(value => (float)value));
    }

    [Theory]
    [InlineData("{\"descr\": \"|u1\", \"fortran_order\": false, \"shape\": [2, 2]}")]
    [InlineData("{'shape': (2L, 2L), 'fortran_order': False, 'descr': '|u1'}")]
    [InlineData("{'descr':'|u1','fortran_order':False,'shape':(2,2,),}")]
    public void Headers_of_other_writers_are_read_where_they_say_the_same(string header) => Read(header, [1, 2, 3, 4]).Value.Shape.ShouldBe([2, 2]);

    [Theory]
    [InlineData("[('a', '<f4'), ('shape', '<f4')]", "structured")]
    [InlineData("{'names': ['a'], 'formats': ['<f4']}", "structured")]
    [InlineData("'|V8'", "structured")]
    [InlineData("'|V2'", "bfloat16")]
    [InlineData("'|O'", "Python objects")]
    [InlineData("'<U5'", "text")]
    [InlineData("'|S5'", "text")]
    [InlineData("'<c8'", "complex")]
    [InlineData("'<f16'", "long doubles")]
    [InlineData("'<f12'", "long doubles")]
    [InlineData("'<M8[ns]'", "dates or times")]
    [InlineData("'<m8[s]'", "dates or times")]
    [InlineData("'=f4'", "byte order")]
    [InlineData("'f4'", "byte order")]
    [InlineData("'<q9'", "not known here")]
    public void What_is_no_array_of_numbers_is_refused_by_its_type(string descr, string says)
    {
        var rejection = Read(Header(descr, "(2,)"), new byte[32]).Rejection!;
        rejection.Code.ShouldBe("npy-unsupported");
        rejection.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("(np.int64(1), np.int64(2))", "(np.int64(1), np.int64(2))")]
    [InlineData("(1,2, 4)", "The shape (1, 2, 4) needs 8 bytes, the file holds 2")]
    [InlineData("(1_0, 2)", "shape")]
    [InlineData("(-1, 2)", "shape")]
    [InlineData("(2", "shape")]
    public void A_spoiled_shape_is_named(string shape, string says) => Read(Header("'|u1'", shape), [1, 2]).Rejection.ShouldNotBeNull().Message.ShouldContain(says);

    private static MemoryStream Zip(params (string Name, byte[] Data)[] entries)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, data) in entries)
                using (var entry = archive.CreateEntry(name).Open()) entry.Write(data);
        zip.Position = 0;
        return zip;
    }

    private static async Task<(string? Taken, Rejection? Refused)> TakeAsync(MemoryStream npz)
    {
        NpzFile.Is(npz).ShouldBeTrue();
        using var copy = new MemoryStream();
        var taken = await NpzFile.ReadAsync(npz, "X", entry => entry.CopyToAsync(copy));
        return (taken.IsSuccess ? $"{taken.Value} {Encoding.UTF8.GetString(copy.ToArray())}" : null, taken.Rejection);
    }

    [Fact]
    public async Task The_only_array_of_a_npz_is_taken_or_the_one_that_is_called_so()
    {
        (await TakeAsync(Zip(("arr_0.npy", "a"u8.ToArray())))).Taken.ShouldBe("arr_0.npy a");
        (await TakeAsync(Zip(("Y.npy", "y"u8.ToArray()), ("X.npy", "x"u8.ToArray()), ("notes.txt", [])))).Taken.ShouldBe("X.npy x");
        var (_, several) = await TakeAsync(Zip(("train.npy", [1]), ("test.npy", [2])));
        (several!.Code, several.Message.Contains("test, train", StringComparison.Ordinal)).ShouldBe(("npz-several", true));
        (await TakeAsync(Zip(("notes.txt", [])))).Refused!.Code.ShouldBe("npz-empty");
        var cut = Zip(("X.npy", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * i))]));
        cut.SetLength(cut.Length - 40);
        (await TakeAsync(cut)).Refused!.Code.ShouldBe("zip-broken");
        NpzFile.Is(new MemoryStream(File(Header("'|u1'", "(0,)"), []))).ShouldBeFalse();
    }
}
