using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Teachers;

namespace InFiConD.Api.Teachers;

/// <summary>Asks for the labels of a dataset as teacher logits, as they are now: a later correction changes nothing that was taught by them.</summary>
internal static class TeachByLabels
{
    public sealed record Ask(string Project, TeacherLogitsBody Body) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, ManifestCache manifests) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, body, smoothing) = (request.Project, request.Body, request.Body.Smoothing ?? LabelTeacher.UsualSmoothing);
            if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, body.DatasetId, cancellationToken)).TryGet(out var dataset, out var rejection)) return rejection;
            var images = dataset.ManifestHash!;
            if (!LabelTeacher.Of((await manifests.GetAsync(images, cancellationToken)).Manifest, smoothing).TryGet(out var labels, out rejection)) return rejection;
            if (!ResourceName.Of(body.Name, $"Labels of {dataset.Name}").TryGet(out var name, out rejection)) return rejection;

            var (logits, job) = (Ids.TeacherLogits(), Ids.Job());
            ledger.Append(logits, project, new TeacherLogitsRequested(
                project, name, dataset.Id, null, null, job, From: TeacherSource.Labels, Smoothing: smoothing, ImagesHash: images));
            queue.Request(
                ledger, job, JobKinds.TeachByLabels, project, logits, $"Take the labels of {labels.Keys.Count} of {dataset.Images} images as teacher",
                InputHash.Of(JobKinds.TeachByLabels, images, smoothing));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, logits);
        }
    }
}
