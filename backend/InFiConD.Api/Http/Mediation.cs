using System.Diagnostics;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Http;

/// <summary>A command or query that answers a value or a refusal.</summary>
public interface IAsk<T> : IRequest<Result<T>>;

/// <summary>Handles one command or query.</summary>
public interface IAnswer<in TAsk, T> : IRequestHandler<TAsk, Result<T>>
    where TAsk : IAsk<T>;

/// <summary>Registers MediatR, every handler of this assembly and the behaviours around them.</summary>
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
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LostRaceBehaviour<,>));
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

/// <summary>Another writer was first: a refusal, not an error.</summary>
internal sealed class LostRaceBehaviour<TAsk, TAnswer> : IPipelineBehavior<TAsk, TAnswer>
{
    private static readonly Rejection Stale = new("stale", "Somebody else changed this at the same moment. Look at what happened, then try again.");

    public async Task<TAnswer> Handle(TAsk request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        try
        {
            return await next();
        }
        catch (Exception e) when (Concurrency.IsLostRace(e) && Refusal() is { } refusal)
        {
            return refusal;
        }
    }

    private static TAnswer? Refusal()
    {
        var answer = typeof(TAnswer);
        if (!answer.IsGenericType || answer.GetGenericTypeDefinition() != typeof(Result<>)) return default;
        return (TAnswer)answer.GetMethod("op_Implicit", [typeof(Rejection)])!.Invoke(null, [Stale])!;
    }
}
