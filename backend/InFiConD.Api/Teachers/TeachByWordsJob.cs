using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Datasets;
using InFiConD.Api.Extractors;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Text;

namespace InFiConD.Api.Teachers;

/// <summary>Compares a dataset's images with the words of classes, shard by shard.</summary>
internal sealed class TeachByWordsJob(
    IServiceScopeFactory scopes, BundleStore bundles, ManifestCache manifests, LogitsShards shards, Settings settings, ILogger<TeachByWordsJob> log) : IJobHandler
{
    private const string Recipe = "inficond/word-logits/1";

    public string Kind => JobKinds.TeachByWords;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherLogitsRequested>(scopes, run, ct);
        var dataset = await ResultEvent.ViewAsync<DatasetView>(scopes, request.DatasetId!, ct);
        var extractor = await ResultEvent.ViewAsync<ExtractorView>(scopes, request.ExtractorId!, ct);
        var (classes, templates, scale) = (request.Words!, request.Templates ?? [], request.Scale!.Value);
        if (!ClassMapping.Of(classes, request.ClassMapping).TryGet(out var mapping, out var rejection)) return rejection;
        var bundle = await bundles.OpenAsync(extractor.BundleHash!, ct);
        await using var files = await bundles.LeaseAsync(bundle.Files, ct);
        var (spec, session) = (await bundles.ExtractorAsync(bundle, ct), new SessionSettings(settings.Threads));
        if (!PromptedWords.Read(spec, files.Locate, session, classes, templates, scale).TryGet(out var words, out rejection)) return rejection;
        if (!PatchExtractor.Open(spec, files.Locate, session).TryGet(out var model, out rejection)) return rejection;
        using (model)
        {
            var images = (await manifests.GetAsync(dataset.ManifestHash!, ct)).Manifest.Images;
            log.LogInformation("Words of {Classes} classes on {Images} images. {Provider}", classes.Count, images.Count, model.Provider.Reason);
            var inputs = InputHash.Of(Recipe, extractor.BundleHash, model.Provider.Name, classes, templates, scale, images.Select(image => image.Key).ToArray());
            var made = await shards.RunAsync(run, inputs, images, classes.Count, photos => Look(model, words, photos), mapping, ct);
            return made.TryGet(out var hash, out rejection)
                ? ResultEvent.Once(run, new TeacherLogitsCompleted(run.JobId, hash, images.Count, mapping.Classes, model.Provider.Name))
                : rejection;
        }
    }

    private static Result<IReadOnlyList<float[]>> Look(PatchExtractor model, WordTeacher words, IReadOnlyList<RgbImage> photos) =>
        model.Embed(photos).Match<Result<IReadOnlyList<float[]>>>(seen => seen.Select(image => words.Logits(image.Whole())).ToArray(), refused => refused);
}
