using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace InFiConD.Api.Datasets;

/// <summary>
/// A picture re-encoded for the browser: one of a project, or of any project that the caller may see. Pictures of the lockbox are not shown. The
/// address names the content, so browsers keep it for ever.
/// </summary>
internal static class ReadImage
{
    private const string ForEver = "private, max-age=31536000, immutable";
    private static readonly Rejection Closed = new("lockbox-closed", "This image is in the lockbox: it is not shown while people tune.");

    public sealed record Ask(string? Project, string Sha, string? Size) : IAsk<Answer>;

    public sealed record Answer(string Path, RenditionSize Size);

    public sealed class Handler(RenditionStore renditions, Pictures pictures, Caller caller) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            RenditionSize? size = request.Size switch { null or "full" => RenditionSize.Full, "thumb" => RenditionSize.Thumb, _ => null };
            if (size is null) return new Rejection("size-unknown", "size is thumb or full.", "size");
            var scope = request.Project is { } project ? ProjectScope.Only([project]) : await caller.SeesAsync(cancellationToken);
            var state = await pictures.FindAsync(request.Sha, scope, cancellationToken);
            if (state == PictureState.Closed) return Closed;
            return state == PictureState.Open && await renditions.GetAsync(request.Sha, size.Value, cancellationToken) is { } path
                ? new Answer(path, size.Value)
                : Missing.Of("image", request.Sha);
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{project}/images/{sha}", (
                string project, string sha, [EnumWords<RenditionSize>] string? size, HttpResponse response, IMediator ask, CancellationToken ct) =>
                AnswerAsync(new Ask(project, sha, size), response, ask, ct))
            .Needs(Resource.Project)
            .WithName("GetProjectImage")
            .WithSummary("A picture of a project, re-encoded for the browser.")
            .Produces(200, contentType: "image/webp").Produces(304).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/images/{sha}", (string sha, [EnumWords<RenditionSize>] string? size, HttpResponse response, IMediator ask, CancellationToken ct) =>
                AnswerAsync(new Ask(null, sha, size), response, ask, ct))
            .Needs(Resource.Installation)
            .WithName("GetImage")
            .WithSummary("A picture of any project that the caller may see, re-encoded for the browser.")
            .Produces(200, contentType: "image/webp").Produces(304).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> AnswerAsync(Ask request, HttpResponse response, IMediator ask, CancellationToken ct) => (await ask.Send(request, ct)).Match(
        answer =>
        {
            response.Headers.CacheControl = ForEver;
            return Results.File(answer.Path, "image/webp", entityTag: new EntityTagHeaderValue($"\"{request.Sha}-{(int)answer.Size}\""));
        },
        rejection => rejection.ToProblem(status: rejection == Closed ? StatusCodes.Status403Forbidden : null));
}
