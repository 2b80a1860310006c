using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Projects;
using MediatR;

namespace InFiConD.Api.Projects;

/// <summary>Opens a project.</summary>
internal static class CreateProject
{
    private const int MaxName = 200;
    private const int MaxDescription = 4000;

    public sealed record Body(string Name, string? Description);

    public sealed record Ask(string Name, string Description) : IAsk<ProjectAnswer>;

    public sealed class Handler(Ledger ledger, ProjectAnswers projects) : IAnswer<Ask, ProjectAnswer>
    {
        public async Task<Result<ProjectAnswer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (request.Name.Length is 0 or > MaxName)
                return new Rejection("name-invalid", $"Give the project a name of 1 to {MaxName} characters.", "name");
            if (request.Description.Length > MaxDescription)
                return new Rejection("description-too-long", $"Keep the description under {MaxDescription} characters.", "description");
            var id = Ids.Project();
            ledger.Append(id, id, new ProjectCreated(request.Name, request.Description));
            await ledger.SaveAsync(cancellationToken);
            var view = await ledger.Session.LoadAsync<ProjectView>(id, cancellationToken);
            return await projects.OfAsync(view!, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/projects", async (Body body, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(body.Name?.Trim() ?? "", body.Description?.Trim() ?? ""), ct))
            .ToHttp(project => Results.Created($"/api/v1/projects/{project.Id}", project)))
        .Needs(Resource.Installation, Permission.Tune)
        .WithName("CreateProject")
        .WithSummary("Opens a project.")
        .Produces<ProjectAnswer>(201)
        .ProducesProblem(422);
}
