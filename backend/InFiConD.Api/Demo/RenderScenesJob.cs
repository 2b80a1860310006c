using System.Text.Json;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Demo;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Demo;

/// <summary>Draws a demo's scenes on all cores, shard by shard, and packs them for the ordinary import. A later demo finds the shards done.</summary>
internal sealed class RenderScenesJob(IBlobStore blobs, ShardStore shards, DemoArchives archives, IDemoContent content, Settings settings) : IJobHandler
{
    private const string Recipe = "inficond/scenes/1";

    public string Kind => JobKinds.RenderScenes;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var made = await shards.RunAsync(
            InputHash.Of(Recipe, content.Version), content.Count, run, (first, count, progress) => ShardAsync(first, count, progress, ct), ct);
        if (!made.TryGet(out var parts, out var rejection)) return rejection;
        var scenes = new List<SceneFile>();
        foreach (var part in parts) scenes.AddRange(await blobs.ReadJsonAsync<SceneFile[]>(part, ct));
        var archive = await archives.PutAsync(SceneFiles.Voc(scenes, sha => blobs.ReadAllAsync(sha, ct)), ct);
        var rendered = new DemoScenesRendered(run.JobId, archive, await blobs.PutAsync(SceneFiles.Splits(scenes), ct));
        return new JobResult(async (ledger, token) =>
        {
            var demo = await Demos.OfProjectAsync(ledger.Session, run.Subject, token);
            if (await ledger.LoadAsync<DemoState>(demo.Id, DemoState.Evolve, token) is { State.Scenes: null }) ledger.Append(demo.Id, run.Subject, rendered);
        });
    }

    /// <summary>The JPEGs become blobs of their own; a shard only lists them.</summary>
    private async Task<Result<byte[]>> ShardAsync(int first, int count, Func<int, Task> progress, CancellationToken ct)
    {
        var (scenes, done) = (new SceneFile[count], 0);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct }, async (i, token) =>
        {
            var scene = content.Render(first + i);
            scenes[i] = new SceneFile(scene.FileName, await blobs.PutAsync(scene.Jpeg, token), scene.Classes, scene.Split);
            await progress(Interlocked.Increment(ref done));
            // People's requests run on the same threads: between two scenes it is their turn.
            await Task.Yield();
        });
        return JsonSerializer.SerializeToUtf8Bytes(scenes, EventJson.Options);
    }
}
