using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Intake;

/// <summary>Shows a folder on the server that imports may read, or where such folders begin.</summary>
internal static class ListServerFolders
{
    public sealed record Ask(string? Path) : IAsk<ServerFolders.Answer>;

    public sealed class Handler(Settings settings) : IAnswer<Ask, ServerFolders.Answer>
    {
        public Task<Result<ServerFolders.Answer>> Handle(Ask request, CancellationToken cancellationToken) =>
            Task.FromResult(ServerFolders.Describe(settings, request.Path));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/server-folders", async (string? path, IMediator ask, CancellationToken ct) => (await ask.Send(new Ask(path), ct)).ToOk())
        .Needs(Resource.Installation, Permission.Tune)
        .WithName("ListServerFolders")
        .WithSummary("Folders on the server that imports may read.").Produces<ServerFolders.Answer>().ProducesProblem(422);
}
