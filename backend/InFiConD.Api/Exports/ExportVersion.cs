using System.Globalization;
using System.Text;
using System.Text.Json;
using InFiConD.Api.Access;
using InFiConD.Api.Distillation;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Students;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Tables;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace InFiConD.Api.Exports;

/// <summary>A version as a file: JSON, CSV, ONNX or a model card. The same version gives the same bytes.</summary>
internal static class ExportVersion
{
    private static readonly string[] _formats = ["json", "csv", "onnx", "card"];

    private abstract class ExportFormat : IWords
    {
        public static IEnumerable<string> All => _formats;
    }

    public sealed record Ask(string Ensemble, int Version, string? Format) : IAsk<ExportedFile>;

    public sealed record ExportedFile(byte[] Bytes, string ContentType, string Name);

    public sealed class Handler(EnsembleReader reader, WeightsStore store, IBlobStore blobs, VersionAnswers answers, IOptions<JsonOptions> json) : IAnswer<Ask, ExportedFile>
    {
        public async Task<Result<ExportedFile>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!_formats.Contains(request.Format))
                return new Rejection("format-unsupported", $"The format \"{request.Format}\" is not written by this version; it writes {string.Join(", ", _formats)}.", "format");
            if (!(await reader.OpenAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            var (states, version) = (await ensemble.ClassesAsync(request.Version, cancellationToken), await ensemble.VersionAsync(request.Version, cancellationToken));
            var students = new StudentWeights[states.Count];
            for (var c = 0; c < students.Length; c++) students[c] = await store.GetAsync(states[c].Fit.WeightsHash, cancellationToken);
            var tunings = await ensemble.TuningsAsync(version.Tunings, cancellationToken);
            var export = await ExportAsync(ensemble.View, version, states, students, tunings, cancellationToken);
            var name = $"students-v{version.Version}";
            return request.Format switch
            {
                "json" => new ExportedFile(JsonSerializer.SerializeToUtf8Bytes(export, json.Value.SerializerOptions), "application/json", $"{name}.json"),
                "csv" => new ExportedFile(Encoding.UTF8.GetBytes(Table(export)), "text/csv", $"{name}.csv"),
                "onnx" => new ExportedFile(Onnx(export, students), "application/octet-stream", $"{name}.onnx"),
                _ => new ExportedFile(Encoding.UTF8.GetBytes(ModelCard.Of(export, await LineAsync(ensemble, version, cancellationToken))), "text/markdown", $"{name}.md"),
            };
        }

        /// <summary>The version and those it came from, oldest first: a card tells all of them.</summary>
        private async Task<IReadOnlyList<LineStep>> LineAsync(OpenEnsemble ensemble, ModelVersion version, CancellationToken ct)
        {
            await ensemble.FetchAsync(Enumerable.Range(1, version.Version), ct);
            var line = new List<ModelVersion> { version };
            while (line[^1].Parents is [var parent, ..]) line.Add(await ensemble.VersionAsync(parent, ct));
            line.Reverse();
            var classes = await ensemble.ClassesAsync([.. line.Select(step => step.Version)], ct);
            var causes = await ensemble.CausesAsync(line.Select(step => step.JobId), ct);
            return [.. line.Select((step, i) =>
            {
                var cause = causes.GetValueOrDefault(step.JobId);
                return new LineStep(answers.Summary(step, classes[i], cause, ensemble.View), cause?.Change?.Constraints);
            })];
        }

        private async Task<StudentExport> ExportAsync(
            EnsembleView ensemble, ModelVersion version, IReadOnlyList<ClassState> states, StudentWeights[] students, IReadOnlyList<TimelineEntry> tunings, CancellationToken ct)
        {
            var inputs = ensemble.Inputs!;
            var byClass = ensemble.Classes.Zip(students).ToDictionary(pair => pair.First, pair => pair.Second.Weights);
            var concepts = (await blobs.ReadJsonAsync<ConceptMapManifest>(inputs.ConceptMap, ct)).Concepts;
            return new StudentExport
            {
                EnsembleId = ensemble.Id,
                Ensemble = ensemble.Name,
                Version = version.Version,
                Parents = version.Parents,
                Branch = version.Branch,
                At = version.At,
                Solver = version.Solver,
                Lambda = ensemble.Lambda,
                Standardise = ensemble.Standardise,
                Inputs = new VersionInputs(inputs.ConceptMap, inputs.Logits, inputs.Images),
                Concepts = concepts,
                Classes = [.. states.Zip(students, (state, student) => new ExportedClass(
                    state.Fit.Class, student.Intercept, Used(concepts, student), state.Fit.WeightsHash, state.Fit.TeacherAp, state.Fit.StudentAp,
                    state.Fit.ApReference, state.Fit.Fidelity.Agreement, state.Fit.Objective, state.Fit.DualityGap))],
                Tunings = await answers.InForceAsync(tunings, name => Task.FromResult(byClass[name])),
            };
        }

        private static ExportedWeight[] Used(IReadOnlyList<string> concepts, StudentWeights student) => [.. Enumerable.Range(0, concepts.Count)
            .Where(j => student.Weights[j] != 0)
            .Select(j => new ExportedWeight(concepts[j], j, student.Weights[j]))];

        private static string Table(StudentExport export)
        {
            using var text = new StringWriter();
            var csv = new CsvWriter(text);
            csv.Line("class", "concept", "weight");
            foreach (var one in export.Classes)
            {
                csv.Text(one.Class).Text("(intercept)").Number(one.Intercept).End();
                foreach (var weight in one.Weights) csv.Text(one.Class).Text(weight.Concept).Number(weight.Weight).End();
            }

            return text.ToString();
        }

        private static byte[] Onnx(StudentExport export, StudentWeights[] students) => StudentGraph.Write(
            [.. students.Select(student => student.Weights)], [.. students.Select(student => student.Intercept)], new Dictionary<string, string>
            {
                ["concepts"] = JsonSerializer.Serialize(export.Concepts),
                ["classes"] = JsonSerializer.Serialize(export.Classes.Select(one => one.Class)),
                ["ensemble"] = export.EnsembleId,
                ["version"] = export.Version.ToString(CultureInfo.InvariantCulture),
                ["solver"] = export.Solver,
                ["weights_sha256"] = JsonSerializer.Serialize(export.Classes.Select(one => one.WeightsHash)),
            });
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/versions/{version:int}/export", async (string ensemble, int version, [Words<ExportFormat>] string? format, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, version, format ?? "json"), ct)).ToHttp(file => Results.File(file.Bytes, file.ContentType, file.Name)))
        .Needs(Resource.Ensemble)
        .WithName("ExportVersion")
        .WithSummary("A version to take away: model card, JSON, CSV or ONNX.")
        .Produces<StudentExport>(200, "application/json", "text/csv", "text/markdown", "application/octet-stream")
        .ProducesProblem(404).ProducesProblem(422);
}
