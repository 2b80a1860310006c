using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;

namespace InFiConD.E2E.Tests;

/// <summary>An api and workers as on machines of their own: state folders apart, one database, and one place for blobs: a bucket or a shared folder.</summary>
public sealed class SeparateMachinesTests : IDisposable
{
    private const int Pictures = 400;
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_api_and_a_worker_on_a_shared_folder_do_the_main_job()
    {
        var environment = new Dictionary<string, string>(new TinyWorld(_folder).Environment) { ["INFICOND_BLOBS"] = _folder["blobs"] };
        await using var api = AppProcess.Start(_folder["api"], environment, "--role", "api");
        await api.ReadyAsync();
        environment["INFICOND_POSTGRES"] = DatabaseOf(_folder["api"]);
        await using var worker = AppProcess.Start(_folder["worker"], environment, "--role", "worker");
        using var client = ClientOf(api);
        var (project, dataset, extractor, teacher) = await ImportAsync(client, environment);

        var map = await DoneAsync(client, $"/projects/{project}/concept-maps", new { datasetId = dataset, extractorId = extractor });

        await DistilTuneAndReplayAsync(client, project, dataset, teacher, map);
        Directory.Exists(Path.Combine(_folder["worker"], "blobs")).ShouldBeFalse("the worker keeps nothing of its own");
    }

    [Fact]
    public async Task Three_processes_on_a_bucket_do_the_main_job_though_a_worker_is_killed_and_everything_replays_equal()
    {
        using var s3 = await S3Server.StartAsync();
        var environment = new Dictionary<string, string>(new TinyWorld(_folder, Pictures).Environment)
        {
            ["INFICOND_BLOBS"] = s3.Address("team"),
            ["AWS_ACCESS_KEY_ID"] = S3Server.Key,
            ["AWS_SECRET_ACCESS_KEY"] = S3Server.Key,
        };
        await using var api = AppProcess.Start(_folder["api"], environment, "--role", "api");
        await api.ReadyAsync();
        environment["INFICOND_POSTGRES"] = DatabaseOf(_folder["api"]);
        await using var first = AppProcess.Start(_folder["first"], environment, "--role", "worker");
        await using var second = AppProcess.Start(_folder["second"], environment, "--role", "worker");
        using var client = ClientOf(api);

        var (project, dataset, extractor, teacher) = await ImportAsync(client, environment);

        var extraction = await client.PostJsonAsync($"/projects/{project}/concept-maps", new { datasetId = dataset, extractorId = extractor });
        await KillWhoeverWorksAsync(client, extraction.Text("jobId"), first, second);
        var job = await client.JobEndAsync(extraction.Text("jobId"), 120);
        (job.Text("state"), job.Whole("attempts")).ShouldBe(("succeeded", 2), job.ToJsonString());

        await DistilTuneAndReplayAsync(client, project, dataset, teacher, extraction.Text("id"));
        var picture = await PictureAsync(client, dataset);
        Directory.Exists(Path.Combine(_folder["api"], "blobs", picture[..2])).ShouldBeFalse("no blob lies in a state folder");
    }

    private static async Task<(string Project, string Dataset, string Extractor, string Teacher)> ImportAsync(
        HttpClient client, Dictionary<string, string> environment)
    {
        var project = (await client.PostJsonAsync("/projects", new { name = "far apart" }, System.Net.HttpStatusCode.Created)).Text("id");
        var inputs = environment["INFICOND_IMPORT_ROOTS"];
        return (project,
            await DoneAsync(client, $"/projects/{project}/datasets", new { path = Path.Combine(inputs, TinyWorld.Photographs), format = "voc" }),
            await DoneAsync(client, "/extractors", new { path = Path.Combine(inputs, TinyWorld.Extractor) }),
            await DoneAsync(client, "/teachers", new { path = Path.Combine(inputs, TinyWorld.Teacher) }));
    }

    private static async Task DistilTuneAndReplayAsync(HttpClient client, string project, string dataset, string teacher, string map)
    {
        var logits = await DoneAsync(client, $"/projects/{project}/teacher-logits", new { datasetId = dataset, teacherId = teacher });
        var students = new { name = "students", conceptMapId = map, teacherLogitsId = logits };
        var ensemble = await DoneAsync(client, $"/projects/{project}/ensembles", students);
        await TuneAsync(client, ensemble);
        (await client.GetAsync($"{Json.Base}/images/{await PictureAsync(client, dataset)}?size=thumb")).EnsureSuccessStatusCode();

        var replay = (await client.GetJsonAsync($"/replays/{await DoneAsync(client, $"/ensembles/{ensemble}/replay", null)}"))["replay"]!;
        (replay.Whole("versions"), replay.Whole("differing")).ShouldBe((2, 0));
        var scrub = (await client.GetJsonAsync($"/storage/scrubs/{await DoneAsync(client, "/storage/scrubs", null)}"))["scrub"]!;
        (scrub.Whole("missing"), scrub.Whole("altered")).ShouldBe((0, 0));
    }

    private static async Task<string> PictureAsync(HttpClient client, string dataset) =>
        (await client.GetJsonAsync($"/datasets/{dataset}/images"))["items"]![0]!.Text("sha");

    private static async Task TuneAsync(HttpClient client, string ensemble)
    {
        using var read = await client.GetAsync($"{Json.Base}/ensembles/{ensemble}");
        var name = JsonNode.Parse(await read.Content.ReadAsStringAsync())!["classes"]![0]!.GetValue<string>();
        var strongest = (await client.GetJsonAsync($"/ensembles/{ensemble}/versions/1/classes/{name}"))["concepts"]![0]!.Text("name");
        var correction = new { baseVersion = 1, reason = "a check", constraints = new[] { new { concept = strongest, kind = "exclude" } } };
        var tuning = await client.PostJsonAsync(
            $"/ensembles/{ensemble}/classes/{name}/tunings", correction, ifMatch: read.Headers.ETag!.ToString());
        (await client.JobEndAsync(tuning.Text("jobId"))).Text("state").ShouldBe("succeeded");
    }

    /// <summary>kill -9 for the worker that says in its log that it runs the extraction.</summary>
    private static async Task KillWhoeverWorksAsync(HttpClient client, string job, params AppProcess[] workers)
    {
        while (true)
        {
            (await client.GetJsonAsync($"/jobs/{job}")).Text("state").ShouldBeOneOf("requested", "running");
            if (Array.Find(workers, worker => worker.Errors.Contains($"on {Pictures} images", StringComparison.Ordinal)) is { } working)
            {
                await working.KillAsync();
                return;
            }
        }
    }

    private static async Task<string> DoneAsync(HttpClient client, string path, object? body)
    {
        var accepted = await client.PostJsonAsync(path, body);
        var job = await client.JobEndAsync(accepted.Text("jobId"), 120);
        job.Text("state").ShouldBe("succeeded", job.ToJsonString());
        return accepted.Text("id");
    }

    private static HttpClient ClientOf(AppProcess api)
    {
        var client = new HttpClient { BaseAddress = new Uri(api.SignIn, "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", api.SignIn.Query["?token=".Length..]);
        return client;
    }

    /// <summary>The database that the api started, as its state folder tells.</summary>
    private static string DatabaseOf(string state)
    {
        var port = JsonDocument.Parse(File.ReadAllText(Path.Combine(state, "instance.json"))).RootElement.GetProperty("Postgres").GetInt32();
        var password = File.ReadAllText(Path.Combine(state, "postgres-password")).Trim();
        return $"Host=127.0.0.1;Port={port};Username=inficond;Password={password};Database=inficond";
    }
}
