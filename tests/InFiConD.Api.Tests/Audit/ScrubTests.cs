using System.Net;
using System.Text.Json.Nodes;
using Hangfire;
using Hangfire.Storage;
using InFiConD.Api.Tests.Storage;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Concepts;
using InFiConD.Inference.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Audit;

/// <summary>What the check of the store promises, whatever keeps the bytes.</summary>
public abstract class ScrubTests(ApiFixture api)
{
    /// <summary>The file in which the store keeps a blob.</summary>
    protected abstract string FileOf(string hash);

    [Fact]
    public async Task A_flipped_byte_and_a_lost_file_are_named_by_the_check_with_their_events_and_by_the_first_read()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor, teacher) = (await project.PhotosAsync(40), await project.ExtractorAsync(), await project.TeacherAsync());
        var map = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor }));
        var logits = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/teacher-logits", new { datasetId = dataset, teacherId = teacher }));
        var students = new { name = "students", conceptMapId = map, teacherLogitsId = logits };
        var ensemble = await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/ensembles", students));

        var (sound, none) = await ScrubAsync();
        none.ShouldBeEmpty();
        (sound.Whole("missing"), sound.Whole("altered")).ShouldBe((0, 0));
        sound.Whole("blobs").ShouldBeGreaterThan(40, "the pictures alone are forty");
        sound.Whole("bytes").ShouldBeGreaterThan(40 * 100, "no picture is that small");

        var picture = (await project.Client.GetJsonAsync($"/datasets/{dataset}/images"))["items"]![3]!.Text("sha");
        var weights = (await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1"))["classes"]![0]!.Text("weightsHash");
        var values = await ValuesAsync(map);
        await Disk.FlipAsync(FileOf(picture), 100);
        await Disk.FlipAsync(FileOf(values), 200);
        File.Delete(FileOf(weights));

        var (damaged, findings) = await ScrubAsync();
        (damaged.Whole("missing"), damaged.Whole("altered")).ShouldBe((1, 2));
        findings.Select(f => (f!.Text("hash"), f!.Text("condition")))
            .ShouldBe([(picture, "altered"), (values, "altered"), (weights, "missing")], ignoreOrder: true);
        NamersOf(findings, picture).ShouldContain((dataset, "datasetImported"));
        NamersOf(findings, values).ShouldContain((map, "conceptMapCompleted"));
        NamersOf(findings, weights).ShouldContain((ensemble, "distillationCompleted"));

        await api.RestartAsync();
        await RefusedAsync($"/projects/{project.Id}/images/{picture}?size=full", "blob-altered", picture);
        await RefusedAsync($"/ensembles/{ensemble}/versions/1/weights.npy", "blob-missing", weights);
        var failed = await project.FailedAsync(await api.Owner.PostJsonAsync($"/projects/{project.Id}/ensembles", students));
        failed.Text("errorCode").ShouldBe("blob-altered");
        failed.Text("error").ShouldContain(values);
    }

    [Fact]
    public async Task The_store_is_checked_by_itself_each_week()
    {
        using var clock = api.Services.GetRequiredService<JobStorage>().GetConnection();
        var weekly = clock.GetRecurringJobs().ShouldHaveSingleItem();
        weekly.Cron.ShouldBe("0 3 * * 0");
        weekly.NextExecution.ShouldNotBeNull().DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        var before = await CountAsync();

        api.Services.GetRequiredService<IRecurringJobManager>().Trigger(weekly.Id);

        while (await CountAsync() == before) await Task.Delay(50);
        var newest = (await api.Owner.GetJsonAsync("/storage/scrubs?limit=1"))["items"]![0]!;
        newest.Text("createdBy").ShouldBe("worker");
        (await api.Owner.JobEndAsync(newest.Text("jobId"))).Text("state").ShouldBe("succeeded");
    }

    private async Task<(JsonNode Scrub, JsonArray Findings)> ScrubAsync()
    {
        var accepted = await api.Owner.PostJsonAsync("/storage/scrubs", null);
        var job = await api.Owner.JobEndAsync(accepted.Text("jobId"));
        job.Text("state").ShouldBe("succeeded", job.ToJsonString());
        job.Text("kind").ShouldBe("scrub");
        var answer = await api.Owner.GetJsonAsync($"/storage/scrubs/{accepted.Text("id")}");
        (await api.Owner.GetJsonAsync("/storage/scrubs"))["items"]![0]!.Text("id").ShouldBe(accepted.Text("id"));
        answer.Text("createdByName").ShouldBe("Owner");
        return (answer["scrub"]!, answer["findings"]!.AsArray());
    }

    private async Task<int> CountAsync() => (await api.Owner.GetJsonAsync("/storage/scrubs"))["items"]!.AsArray().Count;

    private async Task<string> ValuesAsync(string map)
    {
        var hash = (await api.Owner.GetJsonAsync($"/concept-maps/{map}")).Text("mapHash");
        return (await api.Services.GetRequiredService<IBlobStore>().ReadJsonAsync<ConceptMapManifest>(hash, default)).Values;
    }

    private async Task RefusedAsync(string path, string code, string hash)
    {
        var problem = await Json.ReadAsync(await api.Owner.GetAsync(Json.Base + path), HttpStatusCode.InternalServerError);
        problem.Text("code").ShouldBe(code);
        problem.Text("detail").ShouldContain(hash);
    }

    private static IEnumerable<(string Stream, string Kind)> NamersOf(JsonArray findings, string hash) =>
        findings.Single(f => f!.Text("hash") == hash)!["namedBy"]!.AsArray().Select(by => (by!.Text("stream"), by!.Text("kind")));
}

public sealed class FolderScrubTests(ApiFixture api) : ScrubTests(api), IClassFixture<ApiFixture>
{
    private readonly string _blobs = api.Context.State.Blobs;

    protected override string FileOf(string hash) => Path.Combine(_blobs, hash[..2], hash);
}

public sealed class S3ScrubTests(S3ApiFixture api) : ScrubTests(api), IClassFixture<S3ApiFixture>
{
    protected override string FileOf(string hash) => api.FileOf(hash);
}
