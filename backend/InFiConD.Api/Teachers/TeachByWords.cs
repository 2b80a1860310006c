using InFiConD.Api.Bundles;
using InFiConD.Api.Concepts;
using InFiConD.Api.Datasets;
using InFiConD.Api.Extractors;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Bundles;

namespace InFiConD.Api.Teachers;

/// <summary>Asks for logits by words: how near a dataset's images are to the names of classes, as an extractor sees both.</summary>
internal static class TeachByWords
{
    private const int MostTemplates = 200;
    private const int LongestTemplate = 300;

    public sealed record Ask(string Project, TeacherLogitsBody Body) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, Words words, BundleStore bundles) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, body, scale) = (request.Project, request.Body, request.Body.Scale ?? WordTeacher.UsualScale);
            if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, body.DatasetId, cancellationToken)).TryGet(out var dataset, out var rejection)) return rejection;
            var extractor = string.IsNullOrEmpty(body.ExtractorId) ? null : await ledger.Session.LoadAsync<ExtractorView>(body.ExtractorId, cancellationToken);
            if (extractor is null) return new Rejection("extractor-unknown", $"There is no extractor {body.ExtractorId}.", "extractorId");
            if (extractor.BundleHash is null) return new Rejection("not-ready", "The extractor is not ready yet: wait for its import.", "extractorId");
            if (!(scale > 0 && scale <= WordTeacher.MostScale))
                return new Rejection("scale-invalid", $"scale must be above 0, and {WordTeacher.MostScale} at most; {WordTeacher.UsualScale} is what CLIP was trained to.", "scale");
            var closed = await words.OfAsync(extractor.BundleHash, cancellationToken);
            if (!Classes(body.Classes ?? dataset.Classes, closed).TryGet(out var classes, out rejection)) return rejection;
            if (!(await TemplatesAsync(body.Templates, extractor.BundleHash, cancellationToken)).TryGet(out var templates, out rejection)) return rejection;
            if (!ClassMapping.Of(classes, body.ClassMapping).TryGet(out _, out rejection)) return rejection;
            if (!ResourceName.Of(body.Name, $"Words on {dataset.Name}").TryGet(out var name, out rejection)) return rejection;

            var (logits, job) = (Ids.TeacherLogits(), Ids.Job());
            ledger.Append(logits, project, new TeacherLogitsRequested(
                project, name, dataset.Id, null, null, job, From: TeacherSource.Words, ExtractorId: extractor.Id,
                Words: classes, Templates: closed is null ? templates : null, Scale: scale, ClassMapping: body.ClassMapping));
            queue.Request(
                ledger, job, JobKinds.TeachByWords, project, logits, $"Compare {dataset.Images} images with the words of {classes.Length} classes",
                InputHash.Of(JobKinds.TeachByWords, extractor.BundleHash, dataset.ManifestHash, classes, templates, scale, body.ClassMapping ?? []));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, logits);
        }

        private static Result<string[]> Classes(IReadOnlyList<string> asked, IReadOnlyList<string>? closed)
        {
            if (asked.Count == 0) return new Rejection("classes-missing", "Say which classes the words name: the dataset has no labels to take them from.", "classes");
            if (!Vocabulary.Check(asked, closed).TryGet(out var classes, out var rejection)) return rejection with { Field = "classes" };
            return closed is not null && classes!.Length == 1
                ? new Rejection("classes-too-few", "With a closed list of words a class is told from the other classes: name two at least.", "classes")
                : classes!;
        }

        private async Task<Result<string[]>> TemplatesAsync(IReadOnlyList<string>? asked, string bundleHash, CancellationToken ct)
        {
            var manifest = await bundles.ExtractorAsync(await bundles.OpenAsync(bundleHash, ct), ct);
            if (manifest.Text is not OnnxTextSpec text)
                return asked is null ? Array.Empty<string>() : new Rejection("setting-unused", "This extractor has one vector a word: it reads no phrases.", "templates");
            if (asked is null) return text.Templates.ToArray();
            if (asked.Count is 0 or > MostTemplates) return new Rejection("templates-invalid", $"Give 1 to {MostTemplates} templates.", "templates");
            return asked.FirstOrDefault(template => !PromptTemplate.Is(template) || template.Length > LongestTemplate || template.Any(char.IsControl)) is { } wrong
                ? new Rejection("templates-invalid", $"\"{wrong}\": a template has {{}} once, where the class's name goes, and {LongestTemplate} letters at most.", "templates")
                : asked.ToArray();
        }
    }
}
