using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Students;
using InFiConD.Inference.Npy;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>All students of a version as one .npy float64 [k, d + 1], intercept last.</summary>
internal static class DownloadWeights
{
    public sealed record Ask(string Ensemble, int Version) : IAsk<byte[]>;

    public sealed class Handler(EnsembleReader reader, WeightsStore store) : IAnswer<Ask, byte[]>
    {
        public async Task<Result<byte[]>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!(await reader.OpenAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            var students = new List<StudentWeights>();
            foreach (var state in await ensemble.ClassesAsync(request.Version, cancellationToken)) students.Add(await store.GetAsync(state.Fit.WeightsHash, cancellationToken));
            using var bytes = new MemoryStream();
            double[] values = [.. students.SelectMany(student => student.Weights.Append(student.Intercept))];
            NpyFile.Write(bytes, values, students.Count, values.Length / students.Count);
            return bytes.ToArray();
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/versions/{version:int}/weights.npy", async (string ensemble, int version, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, version), ct)).ToHttp(bytes => Results.File(bytes, "application/octet-stream", $"weights-v{version}.npy")))
        .Needs(Resource.Ensemble)
        .WithName("DownloadWeights")
        .WithSummary("The weights of a version as an array.").Produces(200, contentType: "application/octet-stream").ProducesProblem(404);
}
