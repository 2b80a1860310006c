using System.Text;
using InFiConD.Core;
using InFiConD.Inference.Tables;

namespace InFiConD.Inference.Tests.Tables;

/// <summary>Tables as pandas, R and spreadsheets write them.</summary>
public class ForeignTableTests
{
    private static MemoryStream Text(string text, Encoding? encoding = null) => new((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    private static string Labels(string text) => Told(CsvTables.ReadLabels(Text(text)));

    private static string Told(Result<LabelTable> table) => table.Match(
        labels => $"{string.Join('|', labels.Classes)}: " + string.Join(' ', labels.Rows.Select(row => row.Image + "=" + string.Concat(row.Labels.Select(label => label switch { true => '1', false => '0', _ => '?' })))),
        refused => $"{refused.Code} {refused.Message}");

    [Theory]
    [InlineData("image,car,bus\na.jpg,1.0,0.0\nb.jpg,0.0,\nc.jpg,,1.0\n")]
    [InlineData("image;car;bus\na.jpg;1,0;0,0\nb.jpg;0;NaN\nc.jpg;nan;1,00\n")]
    [InlineData("image\tcar\tbus\r\na.jpg\tTRUE\tFALSE\r\nb.jpg\tFalse\tNA\r\nc.jpg\t<NA>\ttrue\r\n")]
    [InlineData("sep=;\r\nimage;car;bus;;\r\na.jpg;WAHR;FALSCH;;\r\nb.jpg;falsch;#N/A;;\r\nc.jpg;null;wahr;;\r\n;;;;\r\n")]
    [InlineData(",image,car,bus\n0,a.jpg,yes,no\n1,b.jpg,n,None\n2,c.jpg,?,Y\n")]
    [InlineData("Unnamed: 0,Image Index,car,bus,Unnamed: 4\n0,a.jpg,1,0,\n1,b.jpg,0,,\n2,c.jpg,,1,\n")]
    [InlineData("ImageID,car,bus\ra.jpg,1,0\rb.jpg,0,\rc.jpg,,1\r")]
    [InlineData("\"\",\"image\",\"car\",\"bus\"\n\"1\",\"a.jpg\",T,F\n\"2\",\"b.jpg\",F,NA\n\"3\",\"c.jpg\",NA,T\n")]
    [InlineData("car,Filename,bus\n1,a.jpg,0\n0,b.jpg,\n,c.jpg,1e0\n")]
    [InlineData("\uFEFF\"image\",\"car\",\"bus\"\r\n\"a.jpg\",1,0\r\n\r\n\"b.jpg\",0,\"\"\r\n\"c.jpg\", ,1\r\n")]
    public void The_same_truth_is_read_from_what_each_program_writes(string text) => Labels(text).ShouldBe("car|bus: a.jpg=10 b.jpg=0? c.jpg=?1");

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-8", false)]
    public void Encodings_that_say_what_they_are_are_read(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        using var bytes = new MemoryStream([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("image;кот;猫\nä.jpg;1;0\n")]);
        Told(CsvTables.ReadLabels(bytes)).ShouldBe("кот|猫: ä.jpg=10");
    }

    [Fact]
    public void Other_encodings_are_refused_with_the_way_to_name_them_and_read_when_named()
    {
        byte[] latin = [.. "image,caf"u8, 0xE9, .. "\na.jpg,1\n"u8];
        var refused = CsvTables.ReadLabels(new MemoryStream(latin)).Rejection!;
        (refused.Code, refused.Message.Contains("windows-1252", StringComparison.Ordinal)).ShouldBe(("text-encoding", true));
        NameList.Read(new MemoryStream([.. "a\ncaf"u8, 0xE9]), "class").Rejection!.Field.ShouldBe("line 2");
        CsvTables.ReadLabels(new MemoryStream([.. "image,cat\r\nä,1\r\ncaf"u8, 0xE9, .. ",1\r\n"u8])).Rejection!.Message.ShouldStartWith("Line 3 is not UTF-8.");
        CsvTables.ReadLabels(Text("image,cat\na.jpg,1\n", Encoding.Unicode)).Rejection!.Message.ShouldContain("UTF-16");
        NameList.Read(Text("cat\n", Encoding.Unicode), "class").Rejection!.Message.ShouldContain("UTF-16");

        using var utf8 = new MemoryStream();
        TableText.ToUtf8(new MemoryStream(latin), "windows-1252", utf8).ShouldBeNull();
        utf8.Position = 0;
        Told(CsvTables.ReadLabels(utf8)).ShouldBe("café: a.jpg=1");
        TableText.ToUtf8(new MemoryStream(latin), "windows-9999", Stream.Null)!.Code.ShouldBe("encoding-unknown");
        TableText.ToUtf8(new MemoryStream(latin), "utf-8", Stream.Null)!.Code.ShouldBe("text-encoding");
    }

    [Fact]
    public void Quoted_names_may_hold_separators_and_line_breaks() =>
        CsvTables.ReadLabels(Text("\uFEFF\"image\",\"a, b\",\"two\r\nlines\",\"x;y\"\r\n\"a.jpg\",1,0,\r\n")).Value.Classes.ShouldBe(["a, b", "two\r\nlines", "x;y"]);

    [Fact]
    public void Names_of_columns_are_identities()
    {
        Labels("image,Cat,cat,A+,A-,<5,>5,1.5,15\na,1,0,1,0,1,0,1,0\n").ShouldBe("Cat|cat|A+|A-|<5|>5|1.5|15: a=10101010");
        Labels("image,caf\u0065\u0301,café\na,1,0\n").ShouldBe("csv-line Line 1 names a class twice.");
        Labels("image,बिल्ली,बल्ली,🐱\na,1,0,1\n").ShouldBe("बिल्ली|बल्ली|🐱: a=101");
    }

    [Theory]
    [InlineData("image,label\na.jpg,car\na.jpg,bus\nb.jpg,car\nc.jpg,\nd.jpg,nan\n", "car|bus: a.jpg=11 b.jpg=10 c.jpg=?? d.jpg=??")]
    [InlineData("filename;class\r\na.jpg;A+\r\nb.jpg;A-\r\nb.jpg;A-\r\n", "A+|A-: a.jpg=10 b.jpg=01")]
    [InlineData("Category\timage\nnone\ta.jpg\ncat\tb.jpg\n", "none|cat: a.jpg=10 b.jpg=01")]
    [InlineData("image,label\na.jpg,3\nb.jpg,1\n", "3|1: a.jpg=10 b.jpg=01")]
    public void A_row_a_label_is_a_table_too(string text, string read) => Labels(text).ShouldBe(read);

    [Theory]
    [InlineData("image,label\na.jpg,1\nb.jpg,0\n", "Line 1 calls a column 'label' that holds only yes and no")]
    [InlineData("image,label\na.jpg,car|bus\n", "one label a row")]
    [InlineData("image,car\na.jpg,-1\n", "-1 means no in some tables and unknown in others")]
    [InlineData("image,car\na.jpg,0.7\n", "only 1, 0 or nothing")]
    [InlineData("image,car\na.jpg,maybe\n", "a number is expected")]
    [InlineData("image,car\na.jpg,1\na.jpg,0\n", "repeats the image 'a.jpg' of line 2")]
    [InlineData("image,car,\na.jpg,1,x\n", "Line 2 has 'x' in a column that has no name")]
    [InlineData("picture|car\na.jpg|1\n", "parted by commas, semicolons or tabs; found is 'picture|car'")]
    [InlineData("image,image\na,b\n", "one of them 'image'")]
    public void What_could_mean_two_things_is_asked_about(string text, string says) => Labels(text).ShouldContain(says);

    [Theory]
    [InlineData("image;car;bus\na;0,5;-1,25\nb;1e-3;7\n")]
    [InlineData("image\tcar\tbus\na\t0,5\t-1,25\nb\t0,001\t7\n")]
    [InlineData("image;car;bus\na;0.5;-1.25\nb;0.001;7\n")]
    public void Logits_with_decimal_commas_are_the_same_numbers(string text)
    {
        var table = CsvTables.ReadLogits(Text(text)).Value;
        table.Values.ShouldBe([0.5f, -1.25f, 0.001f, 7]);
    }

    [Theory]
    [InlineData("image,car,bus\na,0,5,-1,25\n", "decimal commas, part the columns by semicolons")]
    [InlineData("image,car\na,\"1,234\"\n", "a point is the decimal sign")]
    [InlineData("image;car;bus\na;1.234;0,5\n", "the other decimal sign")]
    [InlineData("image;car\na;1,5\nb;1.5\n", "line 2 has the other decimal sign")]
    [InlineData("image;car\na;1.234,5\n", "thousands are not grouped")]
    [InlineData("image;car\na;1,234,567\n", "thousands are not grouped")]
    [InlineData("image;car\na;nan\n", "a finite number is expected")]
    public void Numbers_that_could_be_others_are_refused(string text, string says) => CsvTables.ReadLogits(Text(text)).Rejection!.Message.ShouldContain(says);

    [Fact]
    public void Splits_are_read_from_a_spreadsheet_too() =>
        CsvTables.ReadSplits(Text("\uFEFFimage;Set\r\na;train\r\nb;val\r\n")).Value.ShouldBe([new SplitRow("a", "distil"), new SplitRow("b", "tune")]);
}
