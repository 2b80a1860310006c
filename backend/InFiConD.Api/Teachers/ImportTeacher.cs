using InFiConD.Api.Access;
using InFiConD.Api.Datasets;
using InFiConD.Api.Hosting;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using MediatR;

namespace InFiConD.Api.Teachers;

/// <summary>Asks for a teacher bundle to be brought in and tried.</summary>
internal static class ImportTeacher
{
    public sealed record Ask(InputRequest Input) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (teacher, job, input) = (Ids.Teacher(), Ids.Job(), request.Input);
            ledger.Append(teacher, null, new TeacherImportRequested(input.Source, job, input.Name));
            queue.Request(ledger, job, JobKinds.ImportTeacher, null, teacher, $"Import teacher \"{input.Name ?? input.FallbackName}\"", InputHash.Of(JobKinds.ImportTeacher, input.Source));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, teacher);
        }
    }

    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/teachers", async (HttpRequest http, IBlobStore blobs, IMediator ask, CancellationToken ct) =>
        {
            if (!(await InputRequest.ReadAsync(http, settings, blobs, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(input), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/teachers/{accepted.Id}", accepted));
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Installation, Permission.Tune)
        .TakesForm(new("file", "A bundle as a zip.", Required: true), new("name", "What it shall be called.", IsFile: false))
        .WithName("ImportTeacher").Accepts<InputRequest.Body>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}
