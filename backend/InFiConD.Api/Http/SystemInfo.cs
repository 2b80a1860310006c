using System.Reflection;
using InFiConD.Api.Hosting;
using InFiConD.Core;
using InFiConD.Inference.Sessions;
using MediatR;

namespace InFiConD.Api.Http;

/// <summary>What this server is and what it computes with.</summary>
internal static class SystemInfo
{
    private static readonly string ProgramVersion = typeof(SystemInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
    private static Provider? _provider;

    public sealed record Answer(string Version, string Provider, int Threads, IReadOnlyList<string> ImportRoots, bool Demo);

    public sealed record Ask : IAsk<Answer>;

    public sealed class Handler(Settings settings) : IAnswer<Ask, Answer>
    {
        public Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            _provider ??= Provider.Choose(new SessionSettings(settings.Threads));
            return Task.FromResult<Result<Answer>>(new Answer(ProgramVersion, _provider.Name, settings.Threads, settings.ImportRoots, settings.Demo));
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/system", async (IMediator ask, CancellationToken ct) => (await ask.Send(new Ask(), ct)).ToOk())
        .WithName("GetSystem").WithTags("System").Produces<Answer>();
}
