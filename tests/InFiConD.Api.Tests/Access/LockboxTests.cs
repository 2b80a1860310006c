using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Tests.Access;

/// <summary>No picture, label, value or figure of an image in the lockbox leaves the server while people tune.</summary>
public sealed class LockboxTests(StrictApi api) : IClassFixture<StrictApi>
{
    [Fact]
    public async Task Pictures_of_the_lockbox_are_closed_and_all_others_are_served()
    {
        var world = await World.MakeAsync(api);

        foreach (var image in await ImagesAsync(world))
        {
            foreach (var path in (string[])[$"/projects/{world.Project}/images/{image.Text("sha")}", $"/images/{image.Text("sha")}"])
            {
                foreach (var size in (string[])["thumb", "full"])
                {
                    var response = await api.Owner.GetAsync($"{Json.Base}{path}?size={size}");
                    if (IsClosed(image)) (await Json.ReadAsync(response, HttpStatusCode.Forbidden)).Text("code").ShouldBe("lockbox-closed");
                    else response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
                }
            }
        }
    }

    [Fact]
    public async Task A_picture_is_open_when_another_dataset_that_one_may_see_has_it_in_an_open_split()
    {
        var (world, elsewhere) = (await World.MakeAsync(api), await TinyProject.CreateAsync(api));
        var closed = (await ImagesAsync(world)).First(IsClosed);
        var other = await elsewhere.PhotosAsync();
        await ReviseAsync(other, closed.Text("name"), "tune");

        (await api.Owner.GetAsync($"{Json.Base}/images/{closed.Text("sha")}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await api.Owner.GetAsync($"{Json.Base}/projects/{elsewhere.Id}/images/{closed.Text("sha")}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await api.Owner.GetAsync($"{Json.Base}/projects/{world.Project}/images/{closed.Text("sha")}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        api.Access.Show(world.Project);
        (await api.Owner.GetAsync($"{Json.Base}/images/{closed.Text("sha")}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        api.Access.Show();
        (await api.Owner.GetAsync($"{Json.Base}/images/{closed.Text("sha")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Presence_and_the_teachers_answers_are_not_a_number_in_rows_of_the_lockbox()
    {
        var world = await World.MakeAsync(api);
        var splits = (await ImagesAsync(world)).ToDictionary(image => image.Text("name"), IsClosed);
        var rows = (await api.Owner.GetStringAsync($"{Json.Base}/concept-maps/{world.Map}/splits.csv")).Trim().Split('\n').Skip(1)
            .Select(line => splits[line.Split(',')[0].Trim()]).ToArray();
        rows.ShouldContain(true);
        rows.ShouldContain(false);

        foreach (var path in (string[])[$"/concept-maps/{world.Map}/X.npy", $"/teacher-logits/{world.Logits}/logits.npy", $"/teacher-logits/{world.Logits}/targets.npy"])
        {
            var bytes = await api.Owner.GetByteArrayAsync(Json.Base + path);
            var header = NpyHeader.Read(new MemoryStream(bytes)).Value;
            header.Rows.ShouldBe(rows.Length, path);
            var start = bytes.Length - (int)(header.Elements * header.ElementSize);
            for (var row = 0; row < rows.Length; row++)
                Row(bytes.AsSpan(start), row, header).ShouldAllBe(value => double.IsNaN(value) == rows[row], $"{path}, row {row}");

            // A part of the file is closed as the whole is.
            using var part = new HttpRequestMessage(HttpMethod.Get, Json.Base + path);
            var (from, length) = (start + (Array.IndexOf(rows, true) * (int)header.RowLength * header.ElementSize), (int)header.RowLength * header.ElementSize);
            part.Headers.Range = new RangeHeaderValue(from, from + length - 1);
            var answer = await api.Owner.SendAsync(part);
            answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[from..(from + length)]);
        }
    }

    [Fact]
    public async Task Labels_of_the_lockbox_are_neither_told_nor_found_by_class()
    {
        var world = await World.MakeAsync(api);
        var images = await ImagesAsync(world);

        images.Where(IsClosed).ShouldAllBe(image => image["labels"]!.AsArray().Count == 0 && image["unknown"]!.AsArray().Count == 0);
        images.Where(image => !IsClosed(image)).ShouldContain(image => image["labels"]!.AsArray().Count > 0);
        (await ImagesAsync(world, "&class=sea")).ShouldAllBe(image => !IsClosed(image));
        (await Json.ReadAsync(await api.Owner.GetAsync($"{Json.Base}/datasets/{world.Dataset}/images?split=lockbox&class=sea"), HttpStatusCode.UnprocessableEntity))
            .Text("code").ShouldBe("lockbox-closed");
    }

    [Fact]
    public async Task An_image_of_the_lockbox_is_neither_explained_nor_listed_in_a_subset_nor_an_exemplar()
    {
        var world = await World.MakeAsync(api);
        var closed = (await ImagesAsync(world)).Where(IsClosed).Select(image => image.Text("sha")).ToArray();
        var version = $"{Json.Base}/ensembles/{world.Ensemble}/versions/1";

        foreach (var sha in closed)
            (await Json.ReadAsync(await api.Owner.GetAsync($"{version}/images/{sha}/explanation?class=sea"), HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("lockbox-closed");
        (await Json.ReadAsync(await api.Owner.GetAsync($"{version}/classes/sea/subsets/all?split=lockbox"), HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("lockbox-closed");
        for (var concept = 0; concept < 24; concept++)
        {
            var exemplars = await api.Owner.GetJsonAsync($"/concept-maps/{world.Map}/concepts/{concept}/exemplars?limit=100");
            exemplars["items"]!.AsArray().Select(row => row!.Text("sha")).ShouldAllBe(sha => !closed.Contains(sha));
        }
    }

    [Fact]
    public async Task An_image_that_a_later_split_puts_into_the_lockbox_is_closed_from_then_on()
    {
        var world = await World.MakeAsync(api);
        var subset = $"/ensembles/{world.Ensemble}/versions/1/classes/sea/subsets/all?split=tune";
        var before = (await api.Owner.GetJsonAsync(subset))["items"]!.AsArray();
        var (sha, name) = (before[0]!.Text("sha"), before[0]!.Text("name"));

        await ReviseAsync(world.Dataset, name, "lockbox");

        var after = (await api.Owner.GetJsonAsync(subset))["items"]!.AsArray();
        after.Count.ShouldBe(before.Count - 1);
        after.Select(row => row!.Text("sha")).ShouldNotContain(sha);
        (await api.Owner.GetAsync($"{Json.Base}/projects/{world.Project}/images/{sha}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await api.Owner.GetAsync($"{Json.Base}/ensembles/{world.Ensemble}/versions/1/images/{sha}/explanation?class=sea")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_picture_stands_in_its_project_and_bytes_that_are_in_no_dataset_are_no_picture()
    {
        var (world, other) = (await World.MakeAsync(api), await TinyProject.CreateAsync(api));

        (await api.Owner.GetAsync($"{Json.Base}/projects/{world.Project}/images/{world["sha"]}?size=thumb")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await api.Owner.GetAsync($"{Json.Base}/projects/{other.Id}/images/{world["sha"]}?size=thumb")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.Owner.GetAsync($"{Json.Base}/images/{new string('0', 64)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.Owner.GetAsync($"{Json.Base}/images/..")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static bool IsClosed(JsonNode image) => image.Text("split") == "lockbox";

    private async Task<JsonNode[]> ImagesAsync(World world, string more = "") =>
        [.. (await api.Owner.GetJsonAsync($"/datasets/{world.Dataset}/images?limit=1000{more}"))["items"]!.AsArray().Select(image => image!)];

    private async Task ReviseAsync(string dataset, string image, string split)
    {
        var tag = (await api.Owner.GetAsync($"{Json.Base}/datasets/{dataset}")).Headers.ETag!.ToString();
        await new TinyProject(api, "").PostCsvAsync($"/datasets/{dataset}/splits", $"image,split\n{image},{split}\n", tag);
    }

    private static double[] Row(Span<byte> values, int row, NpyHeader header)
    {
        var bytes = values.Slice(row * (int)header.RowLength * header.ElementSize, (int)header.RowLength * header.ElementSize);
        return header.Type == NpyType.F4
            ? [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(value => (double)value)]
            : MemoryMarshal.Cast<byte, double>(bytes).ToArray();
    }
}
