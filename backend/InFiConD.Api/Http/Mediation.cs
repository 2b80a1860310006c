using System.Diagnostics;
using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Http;

/// <summary>A command or query that answers a value or a refusal.</summary>
public interface IAsk<T> : IRequest<Result<T>>;

/// <summary>Handles one command or query.</summary>
public interface IAnswer<in TAsk, T> : IRequestHandler<TAsk, Result<T>>
    where TAsk : IAsk<T>;

/// <summary>Registers MediatR, every handler of this assembly and a trace around them.</summary>
internal static class Mediation
{
    public static IServiceCollection AddMediation(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        foreach (var type in typeof(Mediation).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true }))
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
                services.AddScoped(contract, type);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TraceBehaviour<,>));
        return services;
    }
}

/// <summary>One trace span per command or query.</summary>
internal sealed class TraceBehaviour<TAsk, TAnswer> : IPipelineBehavior<TAsk, TAnswer>
{
    private static readonly ActivitySource Source = new("InFiConD");

    public async Task<TAnswer> Handle(TAsk request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        using var activity = Source.StartActivity(typeof(TAsk).Name);
        return await next();
    }
}
