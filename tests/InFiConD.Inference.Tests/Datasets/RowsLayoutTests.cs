using System.Text;
using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tests.Datasets;

public class RowsLayoutTests
{
    [Fact]
    public void One_column_per_class_with_names_as_they_are_written()
    {
        var listing = Layouts.Read(
            new DatasetChoices(DatasetFormat.Csv), ("images/007.jpg", ""), ("images/7.jpg", ""), ("images/null.jpg", ""),
            ("labels.csv", "image,NA,car\nimages/007.jpg,1,0\nimages/7.jpg,0,1\nimages/null.jpg,,1\nimages/gone.jpg,1,1\n"));
        listing.Classes.ShouldBe(["NA", "car"]);
        listing.Told().ShouldBe(["images/007.jpg: NA", "images/7.jpg: car", "images/null.jpg: car ?NA"]);
        listing.Refused.Select(file => (file.Path, file.Rejection.Code)).ShouldBe([("images/gone.jpg", "picture-missing")]);
    }

    [Theory]
    [InlineData("file;cat;dog\nimg\\1.jpg;1.0;False\nimg\\2.jpg;;yes\n")]
    [InlineData("file\tcat\tdog\nimg/1.jpg\tTRUE\t0\n2.jpg\tnan\t1\n")]
    [InlineData("cat,dog,filename\n1,0,/data/img/1.jpg\n,1,./img/2.jpg\n")]
    [InlineData("id,cat,dog\r\n1,1,0\r\n2,,1\r\n")]
    public void Tables_as_programs_write_them(string table)
    {
        foreach (var text in new[] { table, "\uFEFF" + table })
            Layouts.Read(("img/1.jpg", ""), ("img/2.jpg", ""), ("any.tsv", text)).Told().ShouldBe(["img/1.jpg: cat", "img/2.jpg: dog ?cat"]);
        Layouts.TryRead(DatasetChoices.AsRecognised, ("img/1.jpg", []), ("img/2.jpg", []), ("any.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(table)])).Value.Told()
            .ShouldBe(["img/1.jpg: cat", "img/2.jpg: dog ?cat"]);
    }

    [Theory]
    [InlineData("image,label\n1.jpg,cat\n1.jpg,dog\n2.jpg,007\n", "cat dog", "007")]
    [InlineData("filename,width,height,class,xmin\n1.jpg,3,4,red cat,1\n2.jpg,3,4,\"a, b\",1\n", "red cat", "a, b")]
    [InlineData("image,labels\n1.jpg,\"cat, dog\"\n2.jpg,null\n", "cat dog", "null")]
    [InlineData("image,tags\n1.jpg,cat|dog\n2.jpg,NA\n", "cat dog", "NA")]
    [InlineData("img/1.jpg,cat\nimg/2.jpg,dog\n", "cat", "dog")]
    public void A_column_of_labels(string table, string first, string second) =>
        Layouts.Read(("img/1.jpg", ""), ("img/2.jpg", ""), ("train.csv", table)).Told().ShouldBe([$"img/1.jpg: {first}", $"img/2.jpg: {second}"]);

    [Fact]
    public void A_column_of_splits_and_a_row_without_a_label()
    {
        var listing = Layouts.Read(("1.jpg", ""), ("2.jpg", ""), ("3.jpg", ""), ("m.csv", "image,label,split\n1.jpg,cat,train\n2.jpg,,Validation\n3.jpg,dog,test\n"));
        listing.Told().ShouldBe(["1.jpg: cat (distil)", "2.jpg: - (tune)", "3.jpg: dog (lockbox)"]);
    }

    [Fact]
    public void Tables_about_something_else_do_not_take_over()
    {
        Layouts.Read(("cat/1.jpg", ""), ("dog/2.jpg", ""), ("sizes.csv", "image,width,height\ncat/1.jpg,30,40\ndog/2.jpg,50,60\n")).Format.ShouldBe(DatasetFormat.Folders);
        Layouts.Read(("cat/1.jpg", ""), ("dog/2.jpg", ""), ("other.csv", "name,label\nx.jpg,a\ny.jpg,b\n")).Format.ShouldBe(DatasetFormat.Folders);
    }

    [Theory]
    [InlineData("""{"file_name": "1.jpg", "label": "cat"}""", """{"file_name": "2.jpg", "label": 7}""", "cat", "7")]
    [InlineData("""{"file_name": "1.jpg", "labels": ["cat", "dog"]}""", """{"file_name": "2.jpg", "labels": []}""", "cat dog", "")]
    [InlineData("""{"file_name": "1.jpg", "objects": {"bbox": [[1, 2, 3, 4]], "categories": ["cat"]}}""", """{"file_name": "2.jpg", "objects": [{"category": "dog"}, {"category": "cat"}]}""", "cat", "cat dog")]
    [InlineData("""{"file_name": "1.jpg", "cat": true, "dog": false}""", """{"file_name": "2.jpg", "cat": null, "dog": true}""", "cat", "dog ?cat")]
    public void Lines_of_json(string one, string two, string first, string second)
    {
        var listing = Layouts.Read(("train/1.jpg", ""), ("train/2.jpg", ""), ("train/metadata.jsonl", $"{one}\n\n{two}\n"));
        (listing.Format, listing.Ignored.Count).ShouldBe((DatasetFormat.Jsonl, 0));
        listing.Told().ShouldBe([$"train/1.jpg: {first} (distil)", $"train/2.jpg: {second} (distil)"]);
    }

    [Fact]
    public void Captions_are_no_labels() =>
        Layouts.Read(("cat/1.jpg", ""), ("dog/2.jpg", ""), ("metadata.jsonl", """{"file_name": "cat/1.jpg", "text": "a cat"}""")).Format.ShouldBe(DatasetFormat.Folders);
}
