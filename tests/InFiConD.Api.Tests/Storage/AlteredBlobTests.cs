using System.Net;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Storage;

public sealed class AlteredBlobTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task One_flipped_byte_in_the_weights_is_named_by_the_first_read_and_no_job_computes_with_it()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var hash = (await ensemble.VersionAsync(1))["classes"]!.AsArray().Single(c => c!.Text("class") == "train")!.Text("weightsHash");
        await api.RestartAsync();
        var right = await File.ReadAllBytesAsync(PathOf(hash));
        await Disk.FlipAsync(PathOf(hash), 20);

        var answer = await api.Owner.GetAsync($"{Json.Base}/ensembles/{ensemble.Id}/versions/1/classes/train");
        var problem = await Json.ReadAsync(answer, HttpStatusCode.InternalServerError);
        problem.Text("code").ShouldBe("blob-altered");
        problem.Text("detail").ShouldContain(hash);

        await api.Services.GetRequiredService<IBlobStore>().PutAsync(right, default);
        (await api.Owner.GetAsync($"{Json.Base}/ensembles/{ensemble.Id}/versions/1/classes/train")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_job_over_an_altered_concept_map_ends_failed_with_its_name()
    {
        var (project, map, logits) = await SeededEnsemble.SeedInputsAsync(api);
        var values = await ValuesAsync(map);
        await Disk.FlipAsync(PathOf(values), 5_000);
        await api.RestartAsync();

        var accepted = await api.Owner.PostJsonAsync(
            $"/projects/{project}/ensembles", new { name = "e", conceptMapId = map, teacherLogitsId = logits });
        var job = await api.Owner.JobEndAsync(accepted.Text("jobId"));

        (job.Text("state"), job.Text("errorCode")).ShouldBe(("failed", "blob-altered"));
        job.Text("error").ShouldContain(values);
    }

    private async Task<string> ValuesAsync(string map)
    {
        var hash = (await api.Owner.GetJsonAsync($"/concept-maps/{map}")).Text("mapHash");
        return (await api.Services.GetRequiredService<IBlobStore>().ReadJsonAsync<Core.Concepts.ConceptMapManifest>(hash, default)).Values;
    }

    private string PathOf(string hash) => Path.Combine(api.Context.State.Blobs, hash[..2], hash);
}
