using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using MediatR;

namespace InFiConD.Api.Teachers;

/// <summary>The one address for teacher logits: JSON runs a teacher over a dataset, or has its labels or words teach; a form brings ready-made ones.</summary>
internal static class CreateTeacherLogits
{
    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/projects/{project}/teacher-logits", async (string project, HttpRequest http, IBlobStore blobs, IMediator ask, CancellationToken ct) =>
            (await Uploads.EitherAsync<TeacherLogitsBody, Accepted>(
                http, blobs,
                body => AskAsync(project, body, ask, ct),
                upload => ask.Send(new ImportLogits.Ask(project, upload), ct), ct)).ToHttp(Answer))
        .AcceptsUploads(settings)
        .Needs(Resource.Project, Permission.Tune)
        .TakesForm(
            new("images.txt", "An image a line."), new("logits.npy", "Numbers of any type, images x classes; or a .npz with them."), new("labels.txt", "A class a line."),
            new("logits.csv", "All three in one table: image, then a column a class."),
            new("activation", "What was applied to the logits: none, sigmoid or softmax. Probabilities are turned back.", IsFile: false),
            new("encoding", "Encoding of lists and table, such as windows-1252, where it is not UTF-8.", IsFile: false),
            new("name", "What it shall be called.", IsFile: false), new("datasetId", "The dataset whose images these are.", IsFile: false))
        .WithName("CreateTeacherLogits")
        .WithSummary("Asks for teacher logits: JSON runs a teacher over a dataset, or has its labels or words teach; a form brings ready-made ones.")
        .Accepts<TeacherLogitsBody>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static Task<Result<Accepted>> AskAsync(string project, TeacherLogitsBody body, IMediator ask, CancellationToken ct) => body.Source().Match(
        source => source switch
        {
            TeacherSource.Labels => ask.Send(new TeachByLabels.Ask(project, body), ct),
            TeacherSource.Words => ask.Send(new TeachByWords.Ask(project, body), ct),
            _ => ask.Send(new RunTeacher.Ask(project, body), ct),
        },
        rejection => Task.FromResult<Result<Accepted>>(rejection));

    private static IResult Answer(Accepted accepted) => Results.Accepted($"/api/v1/teacher-logits/{accepted.Id}", accepted);
}
