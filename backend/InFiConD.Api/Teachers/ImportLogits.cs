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
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Teachers;

/// <summary>Takes ready-made logits: <c>logits.npy</c>, <c>labels.txt</c> and <c>images.txt</c>, or <c>logits.csv</c>. They are checked to the last value at once.</summary>
internal static class ImportLogits
{
    /// <summary>The field that says what was applied to the values: none, sigmoid or softmax.</summary>
    public const string Activation = "activation";

    private const string Csv = "logits.csv";
    private static readonly MatrixRule Unsaid = MatrixRule.Logits(null);

    public sealed record Ask(string Project, Upload Upload) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, IBlobStore blobs, ManifestCache manifests) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, upload) = (request.Project, request.Upload);
            if (await ledger.Session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);
            if (!EnumText.Parse<Activation>(upload.Field(Activation), Activation).TryGet(out var activation, out var rejection)) return rejection;
            if (!(await FilesAsync(upload, cancellationToken)).TryGet(out var files, out rejection)) return rejection;
            if (!(await UploadedMatrix.ReadAsync(blobs, files, MatrixRule.Logits(activation), cancellationToken)).TryGet(out var matrix, out rejection)) return rejection;
            if (!ResourceName.Of(upload.Field("name"), "Uploaded logits").TryGet(out var name, out rejection)) return rejection;
            var (dataset, leftOut) = (upload.Field("datasetId"), 0);
            if (dataset is not null)
            {
                if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, dataset, cancellationToken)).TryGet(out var view, out rejection)) return rejection;
                if (!MatchedRows.Of(matrix.Images, await manifests.GetAsync(view.ManifestHash!, cancellationToken)).TryGet(out var matched, out rejection)) return rejection;
                leftOut = matched.LeftOut;
            }

            var (logits, job, uploadHash) = (Ids.TeacherLogits(), Ids.Job(), await blobs.PutJsonAsync(files, cancellationToken));
            ledger.Append(logits, project, new TeacherLogitsRequested(project, name, dataset, null, uploadHash, job, activation?.ToString().ToLowerInvariant(), TeacherSource.Upload));
            queue.Request(
                ledger, job, JobKinds.ImportLogits, project, logits, MatchedRows.Title($"Import logits \"{name}\"", matrix.Images.Count, leftOut),
                activation is null ? InputHash.Of(JobKinds.ImportLogits, uploadHash, dataset) : InputHash.Of(JobKinds.ImportLogits, uploadHash, dataset, activation));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, logits);
        }

        private async Task<Result<UploadedArrays>> FilesAsync(Upload upload, CancellationToken ct)
        {
            if (!(await UploadedFiles.OfAsync(blobs, upload, [Unsaid.File, Unsaid.Columns, MatrixRule.Images, Csv], ct)).TryGet(out var files, out var rejection)) return rejection;
            if (files[Unsaid.File] is not null || files[Csv] is not { } csv) return files;
            await using var stream = await blobs.OpenReadAsync(csv, ct);
            if (!CsvTables.ReadLogits(stream).TryGet(out var table, out rejection)) return rejection with { Message = $"{Csv}: {rejection.Message}" };
            if (table.Classes.Concat(table.Images).FirstOrDefault(name => name.AsSpan().ContainsAny('\r', '\n')) is { } broken)
                return new Rejection("csv-line", $"{Csv}: \"{broken}\" holds a line break, which names of classes and images of logits can't.", Csv);
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
                [Unsaid.File] = values,
                [Unsaid.Columns] = await LinesAsync(table.Classes, ct),
                [MatrixRule.Images] = await LinesAsync(table.Images, ct),
            });
        }

        private Task<string> LinesAsync(IEnumerable<string> names, CancellationToken ct) => blobs.PutAsync(Encoding.UTF8.GetBytes(string.Join('\n', names)), ct);
    }
}
