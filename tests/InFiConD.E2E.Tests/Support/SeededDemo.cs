using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;

namespace InFiConD.E2E.Tests.Support;

/// <summary>
/// One server with the real demo, seeded once for all tests of <see cref="DemoTests"/>. On its way there the server was killed in the middle of
/// the concept map and started again.
/// </summary>
public sealed class SeededDemo : IAsyncLifetime
{
    private const int Minutes = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly TestFolder _folder = new();
    private readonly string _token = $"token-of-{Guid.NewGuid():n}";
    private AppProcess? _app;
    private HttpClient? _owner;
    private JsonNode? _demo;

    /// <summary>The server; its sign-in link opens the browser's session.</summary>
    public AppProcess App => _app ?? throw new InvalidOperationException("Not started.");

    /// <summary>Signed in as the owner.</summary>
    public HttpClient Owner => _owner ?? throw new InvalidOperationException("Not started.");

    /// <summary>What <c>GET /demo</c> said when it was ready.</summary>
    public JsonNode Demo => _demo ?? throw new InvalidOperationException("Not ready.");

    /// <summary>The jobs that seeding took, before any test asked for more.</summary>
    public JsonArray SeedingJobs { get; private set; } = [];

    /// <summary>How many projects seeding made, before any test made more.</summary>
    public int SeededProjects { get; private set; }

    /// <summary>Id of the project.</summary>
    public string Project => Demo.Text("projectId");

    /// <summary>Id of its dataset.</summary>
    public string Dataset => Demo.Text("datasetId");

    /// <summary>Id of its concept map.</summary>
    public string ConceptMap => Demo.Text("conceptMapId");

    /// <summary>Id of its teacher logits.</summary>
    public string TeacherLogits => Demo.Text("teacherLogitsId");

    /// <summary>Id of its student ensemble.</summary>
    public string Ensemble => Demo.Text("ensembleId");

    /// <summary>The file of a blob, for what the interface keeps closed.</summary>
    public string BlobPath(string hash) => Path.Combine(_folder["state"], "blobs", hash[..2], hash);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await StartAsync();
        await UntilAsync(demo => Stage(demo, "conceptMap") is var map && map.Text("state") != "waiting" && map.Whole("done") > 0);
        await App.KillAsync();
        await App.DisposeAsync();
        await StartAsync();
        _demo = await UntilAsync(demo => demo.Text("state") == "ready");
        SeedingJobs = (await Owner.GetJsonAsync("/jobs?limit=100"))["items"]!.AsArray();
        SeededProjects = (await Owner.GetJsonAsync("/projects"))["items"]!.AsArray().Count;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _owner?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A stage of the demo.</summary>
    public static JsonNode Stage(JsonNode demo, string name) => demo["stages"]!.AsArray().Single(stage => stage!.Text("name") == name)!;

    private async Task StartAsync()
    {
        _app = await AppProcess.StartReadyAsync(_folder["state"], new Dictionary<string, string> { ["INFICOND_DEMO"] = "on", ["INFICOND_TOKEN"] = _token });
        _owner?.Dispose();
        _owner = new HttpClient { BaseAddress = new Uri(_app.SignIn, "/") };
        _owner.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
    }

    private async Task<JsonNode> UntilAsync(Func<JsonNode, bool> reached)
    {
        JsonNode? demo = null;
        for (var waited = TimeSpan.Zero; waited < TimeSpan.FromMinutes(Minutes); waited += Pause)
        {
            demo = (await Owner.GetJsonAsync("/demo"))["current"];
            if (demo is not null && reached(demo))
                return demo;
            if (demo?.Text("state") is "failed" or "cancelled")
                break;
            await Task.Delay(Pause);
        }
        throw new InvalidOperationException($"The demo did not get there: {demo?.ToJsonString()}\n{App.Errors}");
    }
}

/// <summary>Shares the demo among the classes of the collection.</summary>
[CollectionDefinition(Name)]
public sealed class DemoTests : ICollectionFixture<SeededDemo>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Demo";
}
