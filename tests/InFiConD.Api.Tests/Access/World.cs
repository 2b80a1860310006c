using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Access;

/// <summary>A project with one of everything, and the values that its addresses take.</summary>
internal sealed class World
{
    private readonly Dictionary<string, string> _values;

    private World(Dictionary<string, string> values) => _values = values;

    /// <summary>Query parameters that some reads want.</summary>
    public string Query => $"?class=sea&from=1&to=1&conceptMapId={Map}&teacherLogitsId={Logits}";

    /// <summary>Ids that nothing has.</summary>
    public static World Missing { get; } = new(new()
    {
        ["project"] = "prj-none",
        ["dataset"] = "dat-none",
        ["map"] = "map-none",
        ["logits"] = "log-none",
        ["ensemble"] = "ens-none",
        ["replay"] = "rep-none",
        ["job"] = "job-none",
        ["stream"] = "str-none",
        ["extractor"] = "ext-none",
    });

    public string Project => _values["project"];
    public string Dataset => _values["dataset"];
    public string Map => _values["map"];
    public string Logits => _values["logits"];
    public string Ensemble => _values["ensemble"];
    public string Extractor => _values["extractor"];

    /// <summary>Everything that belongs to the project.</summary>
    public IEnumerable<string> Ids => _values.Where(value => value.Key is not "extractor" and not "sha").Select(value => value.Value);

    /// <summary>The value of a route's parameter.</summary>
    public string this[string parameter] => _values.GetValueOrDefault(parameter) ?? parameter switch
    {
        "version" or "tuning" => "1",
        "class" => "sea",
        "concept" => "0",
        "subset" => "all",
        "sha" => new string('0', 64),
        _ => throw new InvalidOperationException($"No value for {{{parameter}}}: say here what it is."),
    };

    public static async Task<World> MakeAsync(StrictApi api)
    {
        api.Access.IsOn = false;
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor, teacher) = (await project.PhotosAsync(), await project.ExtractorAsync(), await project.TeacherAsync());
        async Task<(string Id, string Job)> MakeAsync(string path, object body)
        {
            var accepted = await project.Client.PostJsonAsync(path, body);
            return (await project.DoneAsync(accepted), accepted.Text("jobId"));
        }

        var (map, job) = await MakeAsync($"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor });
        var (logits, _) = await MakeAsync($"/projects/{project.Id}/teacher-logits", new { datasetId = dataset, teacherId = teacher });
        var (ensemble, _) = await MakeAsync($"/projects/{project.Id}/ensembles", new { name = "students", conceptMapId = map, teacherLogitsId = logits });
        var (replay, _) = await MakeAsync($"/ensembles/{ensemble}/replay", new { });
        var images = await project.Client.GetJsonAsync($"/datasets/{dataset}/images?split=tune");
        return new World(new()
        {
            ["project"] = project.Id,
            ["dataset"] = dataset,
            ["map"] = map,
            ["logits"] = logits,
            ["ensemble"] = ensemble,
            ["replay"] = replay,
            ["job"] = job,
            ["stream"] = ensemble,
            ["extractor"] = extractor,
            ["sha"] = images["items"]![0]!.Text("sha"),
        });
    }
}
