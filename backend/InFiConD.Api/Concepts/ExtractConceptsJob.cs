using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Datasets;
using InFiConD.Api.Extractors;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Core.Vision;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Text;

namespace InFiConD.Api.Concepts;

/// <summary>Cuts every image of a dataset into segments, names them, and writes the concept map; shard by shard, so that it goes on where it stopped.</summary>
internal sealed class ExtractConceptsJob(
    IServiceScopeFactory scopes, IBlobStore blobs, BundleStore bundles, ManifestCache manifests, PhotoReader photos, ShardStore shards, Settings settings, ILogger<ExtractConceptsJob> log)
    : IJobHandler
{
    private const string Recipe = "inficond/concepts/1";

    public string Kind => JobKinds.ExtractConcepts;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<ConceptMapRequested>(scopes, run, ct);
        var dataset = await ResultEvent.ViewAsync<DatasetView>(scopes, request.DatasetId!, ct);
        var extractor = await ResultEvent.ViewAsync<ExtractorView>(scopes, request.ExtractorId!, ct);
        var bundle = await bundles.OpenAsync(extractor.BundleHash!, ct);
        await using var files = await bundles.LeaseAsync(bundle.Files, ct);
        var (spec, locate, session) = (await bundles.ExtractorAsync(bundle, ct), (Func<string, string>)files.Locate, new SessionSettings(settings.Threads));
        if (!ReadWords(spec, locate, session, request.Vocabulary).TryGet(out var words, out var rejection)) return rejection;
        using var matrix = new VocabularyMatrix(words.Vectors, words.Names.Count, spec.Dimension);
        if (!PatchExtractor.Open(spec, locate, session).TryGet(out var model, out rejection)) return rejection;
        using (model)
        {
            var manifest = (await manifests.GetAsync(dataset.ManifestHash!, ct)).Manifest;
            log.LogInformation("Extractor \"{Name}\" on {Images} images, {Words} words. {Provider}", extractor.Name, manifest.Images.Count, words.Names.Count, model.Provider.Reason);
            string[] keys = [.. manifest.Images.Select(image => image.Key)];
            var work = new ConceptExtraction(model, spec.Image.Pixels, matrix, settings.Threads);
            var inputs = InputHash.Of(Recipe, extractor.BundleHash, model.Provider.Name, work.Options, words.Names, keys);
            var made = await shards.RunAsync(inputs, keys.Length, run, (first, count, progress) => ShardAsync(work, manifest.Images, first, count, progress, ct), ct);
            if (!made.TryGet(out var parts, out rejection)) return rejection;

            var joined = await ConceptShards.OpenAsync(blobs, parts, ct);
            var (segments, perImage) = await joined.SegmentsAsync(work.CoveredSize, work.Resize);
            var map = await blobs.PutJsonAsync(new ConceptMapManifest(words.Names, keys, dataset.ManifestHash!, await joined.ValuesAsync(), segments), ct);
            return ResultEvent.Once(run, new ConceptMapCompleted(run.JobId, map, keys.Length, words.Names.Count, perImage, true, manifest.Splits(), model.Provider.Name));
        }
    }

    private static Result<(IReadOnlyList<string> Names, float[] Vectors)> ReadWords(ExtractorManifest spec, Func<string, string> locate, SessionSettings session, IReadOnlyList<string>? asked)
    {
        if (!TextEncoders.Open(spec, locate, session).TryGet(out var text, out var rejection)) return rejection;
        using (text)
        {
            var names = asked ?? text.ClosedWords;
            if (names is null) return new Rejection("vocabulary-required", "This extractor takes any words: say which ones the concept map shall have.", "vocabulary");
            return text.Encode(names).Match<Result<(IReadOnlyList<string>, float[])>>(vectors => (names, vectors), refused => refused);
        }
    }

    private async Task<Result<byte[]>> ShardAsync(ConceptExtraction work, IReadOnlyList<ManifestImage> images, int first, int count, Func<int, Task> progress, CancellationToken ct)
    {
        var found = new List<ImageConcepts>(count);
        var refusal = await photos.ReadAsync(images, first, count, async (start, decoded) =>
        {
            if (!work.Run(decoded, ct).TryGet(out var concepts, out var wrong)) return wrong;
            found.AddRange(concepts);
            await progress(found.Count);
            return null;
        }, ct);
        return refusal is null ? ConceptShard.Write(found, work.Grid.Height, work.Grid.Width) : refusal;
    }
}
