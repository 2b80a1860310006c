using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Concepts;

/// <summary>
/// Takes a ready-made concept map: <c>X.npy</c>, <c>concepts.txt</c> and <c>images.txt</c>; without a dataset also <c>splits.csv</c> and
/// <c>labels.csv</c>. Everything is checked to the last value at once.
/// </summary>
internal static class ImportConceptMap
{
    public sealed record Ask(string Project, Upload Upload) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue, IBlobStore blobs, ManifestCache manifests) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, upload) = (request.Project, request.Upload);
            if (await ledger.Session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);
            string[] names = [MatrixRule.ConceptMap.File, MatrixRule.ConceptMap.Columns, MatrixRule.Images, MadeUpManifest.Splits, MadeUpManifest.Labels];
            if (!(await UploadedFiles.OfAsync(blobs, upload, names, cancellationToken)).TryGet(out var files, out var rejection)) return rejection;
            if (!(await UploadedMatrix.ReadAsync(blobs, files, MatrixRule.ConceptMap, cancellationToken)).TryGet(out var matrix, out rejection)) return rejection;
            if (matrix.Columns.Count > ushort.MaxValue) return new Rejection("vocabulary-size", $"A concept map has at most {ushort.MaxValue} concepts.", MatrixRule.ConceptMap.Columns);
            if (!ResourceName.Of(upload.Field("name"), "Uploaded concept map").TryGet(out var name, out rejection)) return rejection;
            if (!(await MatchAsync(project, upload.Field("datasetId"), files, matrix, cancellationToken)).TryGet(out var leftOut, out rejection)) return rejection;

            var (map, job, uploadHash, dataset) = (Ids.ConceptMap(), Ids.Job(), await blobs.PutJsonAsync(files, cancellationToken), upload.Field("datasetId"));
            ledger.Append(map, project, new ConceptMapRequested(project, name, dataset, null, null, uploadHash, job));
            queue.Request(
                ledger, job, JobKinds.ImportConceptMap, project, map, MatchedRows.Title($"Import concept map \"{name}\"", matrix.Images.Count, leftOut),
                InputHash.Of(JobKinds.ImportConceptMap, uploadHash, dataset));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, map);
        }

        /// <summary>How many rows are left out; refused when the tables or names do not fit.</summary>
        private async Task<Result<int>> MatchAsync(string project, string? dataset, UploadedArrays files, UploadedMatrix matrix, CancellationToken ct)
        {
            if (dataset is null) return (await MadeUpManifest.OfAsync(blobs, files, matrix.Images, ct)).Match<Result<int>>(_ => 0, refused => refused);
            if (files[MadeUpManifest.Splits] is not null || files[MadeUpManifest.Labels] is not null)
                return new Rejection("tables-of-dataset", "Splits and labels belong to the dataset: send them to its /splits and /labels.", files[MadeUpManifest.Splits] is null ? MadeUpManifest.Labels : MadeUpManifest.Splits);
            if (!(await ProjectInputs.DatasetAsync(ledger.Session, project, dataset, ct)).TryGet(out var view, out var rejection)) return rejection;
            return MatchedRows.Of(matrix.Images, await manifests.GetAsync(view.ManifestHash!, ct)).Match<Result<int>>(matched => matched.LeftOut, refused => refused);
        }
    }
}
