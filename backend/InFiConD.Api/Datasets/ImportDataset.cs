using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using MediatR;

namespace InFiConD.Api.Datasets;

/// <summary>Asks for photographs to be brought in, from a server folder or an uploaded zip.</summary>
internal static class ImportDataset
{
    public sealed record Ask(string Project, DatasetInput Input) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, input) = (request.Project, request.Input);
            if (await ledger.Session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);

            var (dataset, job, name) = (Ids.Dataset(), Ids.Job(), input.Name);
            var requested = input.Requested(project, job);
            ledger.Append(dataset, project, requested);
            queue.Request(
                ledger, job, JobKinds.ImportDataset, project, dataset, $"Import dataset \"{name}\"",
                InputHash.Of(JobKinds.ImportDataset, input.Source, requested.Format, requested.ClassLevel, requested.Splits));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, dataset);
        }
    }

    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/projects/{project}/datasets", async (string project, HttpRequest http, IBlobStore blobs, UploadTickets tickets, IMediator ask, CancellationToken ct) =>
        {
            if (!(await DatasetInput.ReadAsync(http, settings, blobs, tickets, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(project, input), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/datasets/{accepted.Id}", accepted));
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Project, Permission.Tune)
        .TakesForm(DatasetInput.Parts)
        .WithName("ImportDataset")
        .WithSummary("Asks for photographs to be brought in, from an archive, from files, or from a folder on the server.")
        .Accepts<DatasetInput.Body>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}
