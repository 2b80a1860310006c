using System.Text;
using InFiConD.Inference.Tables;

namespace InFiConD.Inference.Tests.Tables;

public class TableTests
{
    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Ground_truth_has_yes_no_and_unknown()
    {
        var table = CsvTables.ReadLabels(Text("\uFEFFimage,cat,\"tv, monitor\"\r\na.jpg,1,\r\n\"b \"\"x\"\".jpg\",0,1\n")).Value;
        table.Classes.ShouldBe(["cat", "tv, monitor"]);
        table.Rows.Select(row => row.Image).ShouldBe(["a.jpg", "b \"x\".jpg"]);
        table.Rows[0].Labels.ShouldBe([true, null]);
        table.Rows[1].Labels.ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("file,cat\na,1", 1)]
    [InlineData("image|cat\na|1", 1)]
    [InlineData("image\na", 1)]
    [InlineData("image,cat,cat\na,1,1", 1)]
    [InlineData("image,cat\n", 2)]
    [InlineData("image,cat\na,1\nb,2", 3)]
    [InlineData("image,cat\na,1\nb", 3)]
    [InlineData("image,cat\na,1\n\na,1", 4)]
    [InlineData("image,cat\na,1\n,1", 3)]
    public void Wrong_lines_are_named(string text, int line)
    {
        var rejection = CsvTables.ReadLabels(Text(text)).Rejection!;
        rejection.Code.ShouldBe("csv-line");
        rejection.Field.ShouldBe($"line {line}");
    }

    [Fact]
    public void An_open_quote_is_refused() =>
        CsvTables.ReadLabels(Text("image,cat\n\"a,1\nb,1\n" + new string('x', 20_000))).Rejection!.Code.ShouldBe("csv-line");

    [Fact]
    public void Splits_survive_a_round_trip()
    {
        var text = new StringWriter();
        CsvTables.WriteSplits(text, [new("a,b.jpg", "distil"), new("c.jpg", "lockbox")]);
        CsvTables.ReadSplits(Text(text.ToString())).Value.ShouldBe([new SplitRow("a,b.jpg", "distil"), new SplitRow("c.jpg", "lockbox")]);
        CsvTables.ReadSplits(Text("image,split\na,val")).Value.ShouldBe([new SplitRow("a", "tune")]);
        CsvTables.ReadSplits(Text("image,split\na,elsewhere")).Rejection!.Field.ShouldBe("line 2");
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("1e99")]
    [InlineData("")]
    [InlineData("0,5")]
    public void Logits_must_be_finite_numbers(string cell)
    {
        CsvTables.ReadLogits(Text($"image,cat\na,{cell}")).Rejection!.Field.ShouldBe("line 2");
        CsvTables.ReadLogits(Text("image,cat,dog\na,-1.5,2e1")).Value.Values.ShouldBe([-1.5f, 20]);
    }

    [Theory]
    [InlineData("cat\n\ndog", "line 2")]
    [InlineData("cat\ndog\ncat", "line 3")]
    public void Lists_of_names_are_checked_by_line(string text, string field)
    {
        NameList.Read(Text(text), "word").Rejection!.Field.ShouldBe(field);
        NameList.Read(Text(" cat \r\ndog\n\n"), "word").Value.ShouldBe(["cat", "dog"]);
        NameList.Read(Text("\n"), "word").Rejection!.Code.ShouldBe("names-empty");
        NameList.Read(new MemoryStream([0x61, 0xFF, 0xC3]), "word").IsSuccess.ShouldBeFalse();
    }
}
