using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Http;

public sealed class CsvAnswerTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Numbers = ["sequence", "version", "weight"];
    private static readonly string[] Hostile = ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tcmd", "\rcmd", "'=1", "a,b", "say \"x\"", "two\nlines", "plain", "-"];

    /// <summary>Every address of the interface that answers CSV, as its description names them.</summary>
    [Fact]
    public async Task No_cell_of_text_is_a_formula_and_numbers_stay_numbers()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, new { lambda = 0.001 }, new(["=1+1", "-car", "@cat"], Hostile, i => $"{Hostile[i % 12]}{i}"));
        var view = (await ensemble.ReadAsync()).Body;
        var values = new Dictionary<string, string> { ["ensemble"] = ensemble.Id, ["version"] = "1", ["map"] = view.Text("conceptMapId") };
        var description = JsonNode.Parse(await api.Owner.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]!.AsObject();
        var answers = description.Where(path => path.Value!["get"]?["responses"]?["200"]?["content"]?["text/csv"] is not null).Select(path => path.Key).ToList();

        answers.Count.ShouldBe(3);
        foreach (var answer in answers)
        {
            var path = values.Aggregate(answer, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?format=csv&ensemble={ensemble.Id}");
            request.Headers.Accept.ParseAdd("text/csv");
            using var csv = new CsvReader(new StreamReader(await (await api.Owner.SendAsync(request)).Content.ReadAsStreamAsync()), CultureInfo.InvariantCulture);
            (await csv.ReadAsync()).ShouldBeTrue();
            csv.ReadHeader();
            var rows = 0;
            for (; await csv.ReadAsync(); rows++)
            {
                foreach (var name in csv.HeaderRecord!)
                {
                    var cell = csv.GetField(name)!;
                    if (Numbers.Contains(name)) double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _).ShouldBeTrue($"{path}: {cell}");
                    else if (cell.Length > 0) "=+-@\t\r".ShouldNotContain(cell[0], $"{path}: {cell}");
                }
            }

            rows.ShouldBeGreaterThan(2, path);
        }
    }

    [Fact]
    public async Task Splits_come_back_as_they_were_downloaded()
    {
        var project = await TinyProject.CreateAsync(api);
        var (x, names) = (new float[4 * 2], (string[])["-a", "=b", "+c", "plain"]);
        using var npy = new MemoryStream();
        Inference.Npy.NpyFile.Write(npy, x, 4, 2);
        var map = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/concept-maps", System.Net.HttpStatusCode.Accepted, ("X.npy", npy.ToArray()), ("concepts.txt", "a\nb"u8.ToArray()),
            ("images.txt", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', names))), ("splits.csv", "image,split\n-a,distil\n=b,tune\n+c,distil\nplain,tune\n"u8.ToArray())));

        var table = await api.Owner.GetStringAsync($"{Json.Base}/concept-maps/{map}/splits.csv");
        var again = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/concept-maps", System.Net.HttpStatusCode.Accepted, ("X.npy", npy.ToArray()), ("concepts.txt", "a\nb"u8.ToArray()),
            ("images.txt", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', names))), ("splits.csv", System.Text.Encoding.UTF8.GetBytes(table))));

        table.ShouldBe("image,split\n'-a,distil\n'=b,tune\n'+c,distil\nplain,tune\n");
        (await api.Owner.GetStringAsync($"{Json.Base}/concept-maps/{again}/splits.csv")).ShouldBe(table);
    }
}
