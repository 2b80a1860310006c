using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Inference.Blobs;
using MediatR;

namespace InFiConD.Api.Concepts;

/// <summary>The one address for concept maps: JSON runs an extractor over a dataset, a form brings a ready-made map.</summary>
internal static class CreateConceptMap
{
    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/projects/{project}/concept-maps", async (string project, HttpRequest http, IBlobStore blobs, IMediator ask, CancellationToken ct) =>
            (await Uploads.EitherAsync<ExtractConcepts.Body, Accepted>(
                http, blobs,
                body => ask.Send(new ExtractConcepts.Ask(project, body), ct),
                upload => ask.Send(new ImportConceptMap.Ask(project, upload), ct), ct)).ToHttp(Answer))
        .AcceptsUploads(settings)
        .Needs(Resource.Project, Permission.Tune)
        .TakesForm(
            new("X.npy", "Numbers of any type, images x concepts, each value 0 to 1; or a .npz with them.", Required: true), new("concepts.txt", "A concept a line.", Required: true),
            new("images.txt", "An image a line.", Required: true), new("splits.csv", "image,split"), new("labels.csv", "Ground truth: image, then a column a class."),
            new("encoding", "Encoding of lists and tables, such as windows-1252, where it is not UTF-8.", IsFile: false),
            new("name", "What it shall be called.", IsFile: false), new("datasetId", "The dataset whose images these are.", IsFile: false))
        .WithName("CreateConceptMap")
        .WithSummary("Asks for a concept map: JSON runs an extractor over a dataset, a form brings a ready-made map.")
        .Accepts<ExtractConcepts.Body>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static IResult Answer(Accepted accepted) => Results.Accepted($"/api/v1/concept-maps/{accepted.Id}", accepted);
}
