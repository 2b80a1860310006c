using System.Text;
using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Teachers;

/// <summary>Takes ready-made logits: <c>logits.npy</c>, <c>labels.txt</c> and <c>images.txt</c>, or <c>logits.csv</c>. They are checked to the last value at once.</summary>
internal static class ImportLogits
{
    private const string Csv = "logits.csv";

    public sealed record Ask(string Project, Upload Upload) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, IBlobStore blobs, ManifestCache manifests) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, upload) = (request.Project, request.Upload);
            if (await ledger.Session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);
            if (!(await FilesAsync(upload, cancellationToken)).TryGet(out var files, out var rejection)) return rejection;
            if (!(await UploadedMatrix.ReadAsync(blobs, files, MatrixRule.Logits, cancellationToken)).TryGet(out var matrix, out rejection)) return rejection;
            if (!ResourceName.Of(upload.Field("name"), "Uploaded logits").TryGet(out var name, out rejection)) return rejection;
            var (dataset, leftOut) = (upload.Field("datasetId"), 0);
            if (dataset is not null)
            {
                if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, dataset, cancellationToken)).TryGet(out var view, out rejection)) return rejection;
                if (!MatchedRows.Of(matrix.Images, await manifests.GetAsync(view.ManifestHash!, cancellationToken)).TryGet(out var matched, out rejection)) return rejection;
                leftOut = matched.LeftOut;
            }

            var (logits, job, uploadHash) = (Ids.TeacherLogits(), Ids.Job(), await blobs.PutJsonAsync(files, cancellationToken));
            ledger.Append(logits, project, new TeacherLogitsRequested(project, name, dataset, null, uploadHash, job));
            queue.Request(
                ledger, job, JobKinds.ImportLogits, project, logits, MatchedRows.Title($"Import logits \"{name}\"", matrix.Images.Count, leftOut),
                InputHash.Of(JobKinds.ImportLogits, uploadHash, dataset));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, logits);
        }

        private async Task<Result<UploadedArrays>> FilesAsync(Upload upload, CancellationToken ct)
        {
            if (upload.File(MatrixRule.Logits.File) is not null || upload.File(Csv) is not { } csv)
                return UploadedFiles.Of(upload, MatrixRule.Logits.File, MatrixRule.Logits.Columns, MatrixRule.Images);
            await using var stream = await blobs.OpenReadAsync(csv, ct);
            if (!CsvTables.ReadLogits(stream).TryGet(out var table, out var rejection)) return rejection;
            var (values, _) = await blobs.PutAsync(
                file =>
                {
                    NpyFile.Write(file, table.Values, table.Images.Count, table.Classes.Count);
                    return Task.CompletedTask;
                },
                ct);
            return new UploadedArrays(new(StringComparer.Ordinal)
            {
                [Csv] = csv,
                [MatrixRule.Logits.File] = values,
                [MatrixRule.Logits.Columns] = await LinesAsync(table.Classes, ct),
                [MatrixRule.Images] = await LinesAsync(table.Images, ct),
            });
        }

        private Task<string> LinesAsync(IEnumerable<string> names, CancellationToken ct) => blobs.PutAsync(Encoding.UTF8.GetBytes(string.Join('\n', names)), ct);
    }
}
