using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Teachers;

namespace InFiConD.Api.Teachers;

/// <summary>Asks for a teacher's logits on every image of a dataset.</summary>
internal static class RunTeacher
{
    public sealed record Ask(string Project, TeacherLogitsBody Body) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, body) = (request.Project, request.Body);
            if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, body.DatasetId, cancellationToken)).TryGet(out var dataset, out var rejection)) return rejection;
            var teacher = string.IsNullOrEmpty(body.TeacherId) ? null : await ledger.Session.LoadAsync<TeacherView>(body.TeacherId, cancellationToken);
            if (teacher is null) return new Rejection("teacher-unknown", $"There is no teacher {body.TeacherId}.", "teacherId");
            if (teacher.BundleHash is null) return new Rejection("not-ready", "The teacher is not ready yet: wait for its import.", "teacherId");
            if (!ClassMapping.Of(teacher.Classes, body.ClassMapping).TryGet(out _, out rejection)) return rejection;
            if (!ResourceName.Of(body.Name, $"{teacher.Name} on {dataset.Name}").TryGet(out var name, out rejection)) return rejection;

            var (logits, job) = (Ids.TeacherLogits(), Ids.Job());
            ledger.Append(logits, project, new TeacherLogitsRequested(
                project, name, dataset.Id, teacher.Id, null, job, From: TeacherSource.Model, ClassMapping: body.ClassMapping));
            queue.Request(
                ledger, job, JobKinds.RunTeacher, project, logits, $"Run teacher \"{teacher.Name}\" on {dataset.Images} images",
                body.ClassMapping is null
                    ? InputHash.Of(JobKinds.RunTeacher, teacher.BundleHash, dataset.ManifestHash)
                    : InputHash.Of(JobKinds.RunTeacher, teacher.BundleHash, dataset.ManifestHash, body.ClassMapping));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, logits);
        }
    }
}
