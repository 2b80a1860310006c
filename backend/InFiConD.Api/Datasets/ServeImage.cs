using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace InFiConD.Api.Datasets;

/// <summary>A picture re-encoded for the browser. Its address names its content, so browsers keep it for ever.</summary>
internal static class ServeImage
{
    private const string ForEver = "private, max-age=31536000, immutable";

    public sealed record Ask(string Sha, string? Size) : IAsk<Answer>;

    public sealed record Answer(string Path, RenditionSize Size);

    public sealed class Handler(RenditionStore renditions) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            RenditionSize? size = request.Size switch { null or "full" => RenditionSize.Full, "thumb" => RenditionSize.Thumb, _ => null };
            if (size is null) return new Rejection("size-unknown", "size is thumb or full.", "size");
            return await renditions.GetAsync(request.Sha, size.Value, cancellationToken) is { } path ? new Answer(path, size.Value) : Missing.Of("image", request.Sha);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/images/{sha}", async (string sha, [EnumWords<RenditionSize>] string? size, HttpResponse response, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(sha, size), ct)).ToHttp(answer =>
            {
                response.Headers.CacheControl = ForEver;
                return Results.File(answer.Path, "image/webp", entityTag: new EntityTagHeaderValue($"\"{sha}-{(int)answer.Size}\""));
            }))
        .Needs(Resource.Installation)
        .WithName("GetImage").Produces(200, contentType: "image/webp").Produces(304).ProducesProblem(404).ProducesProblem(422);
}
