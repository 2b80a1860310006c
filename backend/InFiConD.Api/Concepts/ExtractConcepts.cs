using InFiConD.Api.Datasets;
using InFiConD.Api.Extractors;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Concepts;

namespace InFiConD.Api.Concepts;

/// <summary>Asks for a dataset's concept map by an extractor, over all its words or a choice of them.</summary>
internal static class ExtractConcepts
{
    public sealed record Body(string DatasetId, string ExtractorId, IReadOnlyList<string>? Vocabulary, string? Name);

    public sealed record Ask(string Project, Body Body) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, Words words) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, body) = (request.Project, request.Body);
            if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, body.DatasetId, cancellationToken)).TryGet(out var dataset, out var rejection)) return rejection;
            var extractor = string.IsNullOrEmpty(body.ExtractorId) ? null : await ledger.Session.LoadAsync<ExtractorView>(body.ExtractorId, cancellationToken);
            if (extractor is null) return new Rejection("extractor-unknown", $"There is no extractor {body.ExtractorId}.", "extractorId");
            if (extractor.BundleHash is null) return new Rejection("not-ready", "The extractor is not ready yet: wait for its import.", "extractorId");
            if (!Vocabulary.Check(body.Vocabulary, await words.OfAsync(extractor.BundleHash, cancellationToken)).TryGet(out var vocabulary, out rejection)) return rejection;
            if (!ResourceName.Of(body.Name, $"{extractor.Name} on {dataset.Name}").TryGet(out var name, out rejection)) return rejection;

            var (map, job) = (Ids.ConceptMap(), Ids.Job());
            ledger.Append(map, project, new ConceptMapRequested(project, name, dataset.Id, extractor.Id, vocabulary, null, job));
            queue.Request(
                ledger, job, JobKinds.ExtractConcepts, project, map, $"Find {vocabulary?.Length ?? extractor.Words} concepts in {dataset.Images} images",
                InputHash.Of(JobKinds.ExtractConcepts, extractor.BundleHash, dataset.ManifestHash, vocabulary));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, map);
        }
    }
}
