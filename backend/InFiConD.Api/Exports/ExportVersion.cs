using System.Globalization;
using System.Text;
using System.Text.Json;
using InFiConD.Api.Distillation;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Onnx;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace InFiConD.Api.Exports;

/// <summary>A version as a file: JSON, CSV, ONNX or a model card. The same version gives the same bytes.</summary>
internal static class ExportVersion
{
    private static readonly string[] _formats = ["json", "csv", "onnx", "card"];

    public sealed record Ask(string Ensemble, int Version, string? Format) : IAsk<ExportedFile>;

    public sealed record ExportedFile(byte[] Bytes, string ContentType, string Name);

    public sealed class Handler(EnsembleReader reader, WeightsStore store, IBlobStore blobs, IOptions<JsonOptions> json) : IAnswer<Ask, ExportedFile>
    {
        public async Task<Result<ExportedFile>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!_formats.Contains(request.Format))
                return new Rejection("format-unsupported", $"The format \"{request.Format}\" is not written by this version; it writes {string.Join(", ", _formats)}.", "format");
            if (!(await reader.LoadAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var loaded, out var rejection)) return rejection;
            var (history, version) = loaded;
            var states = history.Versions.Classes(version.Version);
            var students = new StudentWeights[states.Count];
            for (var c = 0; c < students.Length; c++) students[c] = await store.GetAsync(states[c].Fit.WeightsHash, cancellationToken);
            var export = await ExportAsync(history, version, states, students, cancellationToken);
            var name = $"students-v{version.Version}";
            return request.Format switch
            {
                "json" => new ExportedFile(JsonSerializer.SerializeToUtf8Bytes(export, json.Value.SerializerOptions), "application/json", $"{name}.json"),
                "csv" => new ExportedFile(Encoding.UTF8.GetBytes(Table(export)), "text/csv", $"{name}.csv"),
                "onnx" => new ExportedFile(Onnx(export, students), "application/octet-stream", $"{name}.onnx"),
                _ => new ExportedFile(Encoding.UTF8.GetBytes(ModelCard.Of(export, history)), "text/markdown", $"{name}.md"),
            };
        }

        private async Task<StudentExport> ExportAsync(
            EnsembleHistory history, ModelVersion version, IReadOnlyList<ClassState> states, StudentWeights[] students, CancellationToken ct)
        {
            var ensemble = history.Ensemble;
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
                Tunings = await VersionAnswers.InForceAsync(version, history.Timeline, name => Task.FromResult(byClass[name])),
            };
        }

        private static ExportedWeight[] Used(IReadOnlyList<string> concepts, StudentWeights student) => [.. Enumerable.Range(0, concepts.Count)
            .Where(j => student.Weights[j] != 0)
            .Select(j => new ExportedWeight(concepts[j], j, student.Weights[j]))];

        private static string Table(StudentExport export)
        {
            var text = new StringBuilder("class,concept,weight\n");
            foreach (var one in export.Classes)
            {
                Line(one.Class, "(intercept)", one.Intercept);
                foreach (var weight in one.Weights) Line(one.Class, weight.Concept, weight.Weight);
            }

            return text.ToString();

            void Line(string name, string concept, double value) =>
                text.Append(CsvText.Quote(name)).Append(',').Append(CsvText.Quote(concept)).Append(',').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
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
        .MapGet("/ensembles/{ensemble}/versions/{version:int}/export", async (string ensemble, int version, string? format, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, version, format ?? "json"), ct)).ToHttp(file => Results.File(file.Bytes, file.ContentType, file.Name)))
        .WithName("ExportVersion").Produces<StudentExport>(200, "application/json", "text/csv", "text/markdown", "application/octet-stream")
        .ProducesProblem(404).ProducesProblem(422);
}
