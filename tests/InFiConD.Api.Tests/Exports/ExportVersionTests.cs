using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Tests.Exports;

public sealed class ExportVersionTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Json_holds_the_weights_the_corrections_and_where_they_came_from()
    {
        var ensemble = await TunedAsync();

        var (export, name) = await JsonAsync(ensemble, 2);

        name.ShouldBe("students-v2.json");
        (export.Text("format"), export.Whole("version")).ShouldBe(("inficond-students/1", 2));
        export["concepts"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(SeededEnsemble.Concepts);
        var student = await ensemble.StudentAsync(2, "train");
        var train = export["classes"]![0]!;
        (train.Number("intercept"), train.Text("weightsHash")).ShouldBe((student.Number("intercept"), student.Text("weightsHash")));
        var weights = student["weights"]!.AsArray().Select(w => w!.GetValue<double>()).ToArray();
        train["weights"]!.AsArray().Count.ShouldBe(weights.Count(w => w != 0));
        foreach (var weight in train["weights"]!.AsArray())
            weight!.Number("weight").ShouldBe(weights[weight!.Whole("index")]);
        var tuning = export["tunings"]!.AsArray().ShouldHaveSingleItem()!;
        (tuning.Text("class"), tuning.Text("reason")).ShouldBe(("train", "because"));
        export["inputs"]!.Text("conceptMapHash").Length.ShouldBe(64);
    }

    [Fact]
    public async Task Csv_and_onnx_say_the_same_as_json()
    {
        var ensemble = await TunedAsync();
        var (export, _) = await JsonAsync(ensemble, 2);

        var lines = (await TextAsync(ensemble, 2, "csv", "text/csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var bytes = await api.Owner.GetByteArrayAsync(Address(ensemble, 2, "onnx"));

        lines[0].ShouldBe("class,concept,weight");
        var expected = export["classes"]!.AsArray().SelectMany(one => one!["weights"]!.AsArray()
            .Select(w => (one.Text("class"), w!.Text("concept"), w!.Number("weight")))
            .Prepend((one.Text("class"), "(intercept)", one.Number("intercept"))));
        lines.Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))).ShouldBe(expected);

        var path = Path.Combine(_folder.Path, "students.onnx");
        await File.WriteAllBytesAsync(path, bytes);
        using var session = OnnxSession.Open(path, SessionSettings.Default).Value;
        var presence = Enumerable.Range(0, SeededEnsemble.Concepts.Length).Select(j => 0.1f * (j % 4)).ToArray();
        var logits = session.Run(StudentGraph.Presence, presence, [1, presence.Length], StudentGraph.Logits).Value.Single().Values;
        foreach (var (one, c) in export["classes"]!.AsArray().Select((one, c) => (one!, c)))
            ((double)logits[c]).ShouldBe(one.Number("intercept") + one["weights"]!.AsArray().Sum(w => w!.Number("weight") * presence[w!.Whole("index")]), 1e-4);
    }

    [Fact]
    public async Task A_model_card_tells_what_was_corrected_by_whom_and_why()
    {
        var ensemble = await TunedAsync();

        var first = await TextAsync(ensemble, 1, "card", "text/markdown");
        var second = await TextAsync(ensemble, 2, "card", "text/markdown");

        first.ShouldContain("None: the students are as they were distilled.");
        second.ShouldContain("| train | exclude rail | because |");
        second.ShouldContain("| corrected train: exclude rail |");
        second.ShouldContain(ensemble.Id);
        (await TextAsync(ensemble, 2, "card", "text/markdown")).ShouldBe(second);
    }

    [Fact]
    public async Task Peoples_words_stay_words_in_a_card()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", "because | <b>I</b>\n# say so", [new { concept = "rail", kind = "raise", strength = 2.5 }]);

        var card = await TextAsync(ensemble, 2, "card", "text/markdown");

        card.ShouldContain(@"| train | raise rail × 2.5 | because \| \<b\>I\</b\> \# say so |");
    }

    [Theory]
    [InlineData("onnx-full")]
    [InlineData("xlsx")]
    public async Task Formats_that_are_not_written_are_refused_by_name(string format)
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var refused = await Json.ReadAsync(await api.Owner.GetAsync(Address(ensemble, 1, format)), HttpStatusCode.UnprocessableEntity);

        refused.Text("code").ShouldBe("format-unsupported");
        (await api.Owner.GetAsync(Address(ensemble, 9, "json"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private async Task<SeededEnsemble> TunedAsync()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "exclude" });
        return ensemble;
    }

    private static string Address(SeededEnsemble ensemble, int version, string format) => $"{Json.Base}/ensembles/{ensemble.Id}/versions/{version}/export?format={format}";

    private async Task<(JsonNode Export, string? Name)> JsonAsync(SeededEnsemble ensemble, int version)
    {
        var response = await api.Owner.GetAsync(Address(ensemble, version, "json"));
        return (await Json.ReadAsync(response, HttpStatusCode.OK), response.Content.Headers.ContentDisposition?.FileName);
    }

    private async Task<string> TextAsync(SeededEnsemble ensemble, int version, string format, string type)
    {
        var response = await api.Owner.GetAsync(Address(ensemble, version, format));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        return await response.Content.ReadAsStringAsync();
    }
}
