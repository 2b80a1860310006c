using System.Text;
using InFiConD.Api.Access;
using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Numerics;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using Marten;
using MediatR;

namespace InFiConD.Api.Teachers;

/// <summary>
/// A set of teacher logits as files: the logits, the probabilities that students are fitted to, and the images of their rows. With a concept map's
/// files they are all that a fit depends on. Rows of images in the lockbox are not a number.
/// </summary>
internal static class DownloadLogits
{
    /// <summary>Logits [n, k] row after row, and what the images of the rows are called.</summary>
    public sealed record Rows(float[] Values, int Classes, IReadOnlyList<string> Images);

    public sealed record Ask(string Logits) : IAsk<Rows>;

    public sealed class Handler(IQuerySession session, IBlobStore blobs, ManifestCache manifests) : IAnswer<Ask, Rows>
    {
        public async Task<Result<Rows>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<TeacherLogitsView>(request.Logits, cancellationToken) is not { } view) return Missing.Of("set of teacher logits", request.Logits);
            if (view.LogitsHash is not { } hash) return new Rejection("not-ready", "The teacher logits are not ready yet: wait for their job.");
            var manifest = await blobs.ReadJsonAsync<LogitsManifest>(hash, cancellationToken);
            if (!NpyFile.ReadFloat32(await blobs.OpenReadAsync(manifest.Values, cancellationToken)).TryGet(out var array, out var rejection)) return rejection;
            var dataset = view.DatasetId is { } id ? await session.LoadAsync<DatasetView>(id, cancellationToken) : null;
            var images = dataset?.ManifestHash is { } known ? await manifests.GetAsync(known, cancellationToken) : null;
            var (names, classes) = (new string[manifest.Keys.Count], manifest.Classes.Count);
            for (var row = 0; row < names.Length; row++)
            {
                var image = images?.Find(manifest.Keys[row]);
                names[row] = image?.Name ?? manifest.Keys[row];
                if (image is { Split: Split.Lockbox }) array.Values.AsSpan(row * classes, classes).Fill(float.NaN);
            }

            return new Rows(array.Values, classes, names);
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapFile(routes, "logits.npy", "DownloadLogits", "Teacher logits as an array, images x classes.", "application/octet-stream", rows =>
            Npy(file => NpyFile.Write(file, rows.Values, rows.Images.Count, rows.Classes)));
        MapFile(routes, "targets.npy", "DownloadTargets", "What students are fitted to: probabilities.", "application/octet-stream", rows =>
            Npy(file => NpyFile.Write(file, Array.ConvertAll(rows.Values, value => Logistic.Sigmoid(value)), rows.Images.Count, rows.Classes)));
        MapFile(routes, "images.txt", "DownloadLogitsImages", "The images of these logits, one a row.", "text/plain", rows =>
            Encoding.UTF8.GetBytes(string.Concat(rows.Images.Select(name => name + "\n"))));
    }

    private static void MapFile(
        IEndpointRouteBuilder routes, string file, string name, string summary, string type, Func<Rows, byte[]> write) => routes
        .MapGet($"/teacher-logits/{{logits}}/{file}", async (string logits, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(logits), ct)).ToHttp(rows => Results.File(write(rows), type, file, enableRangeProcessing: true)))
        .Needs(Resource.TeacherLogits)
        .WithName(name).WithSummary(summary).Produces(200, contentType: type).ProducesProblem(404).ProducesProblem(409);

    private static byte[] Npy(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }
}
