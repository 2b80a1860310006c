using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;
using MediatR;

namespace InFiConD.Api.Datasets;

/// <summary>Asks for photographs to be brought in, from a server folder or an uploaded zip.</summary>
internal static class ImportDataset
{
    private static readonly string[] Formats = ["auto", "voc", "folders"];

    public sealed record Ask(string Project, InputRequest Input) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, input) = (request.Project, request.Input);
            var format = input.Format ?? "auto";
            if (!Formats.Contains(format))
                return new Rejection("format-unsupported", $"The format \"{format}\" is not read by this version; it reads {string.Join(", ", Formats)}.", "format");
            if (await ledger.Session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);

            var (dataset, job, name) = (Ids.Dataset(), Ids.Job(), input.Name ?? input.FallbackName);
            ledger.Append(dataset, project, new DatasetImportRequested(project, name, format, input.Source, job));
            queue.Request(ledger, job, JobKinds.ImportDataset, project, dataset, $"Import dataset \"{name}\"", InputHash.Of(JobKinds.ImportDataset, input.Source, format));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, dataset);
        }
    }

    public static DatasetFormat Parse(string format) => Enum.Parse<DatasetFormat>(format, ignoreCase: true);

    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/projects/{project}/datasets", async (string project, HttpRequest http, IBlobStore blobs, IMediator ask, CancellationToken ct) =>
        {
            if (!(await InputRequest.ReadAsync(http, settings, blobs, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(project, input), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/datasets/{accepted.Id}", accepted));
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Project, Permission.Tune)
        .TakesForm(new("file", "Photographs as a zip.", Required: true), new("name", "What it shall be called.", IsFile: false), new("format", "How they are laid out.", IsFile: false))
        .WithName("ImportDataset")
        .WithSummary("Asks for photographs to be brought in, from a zip or from a folder on the server.")
        .Accepts<InputRequest.Body>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}
