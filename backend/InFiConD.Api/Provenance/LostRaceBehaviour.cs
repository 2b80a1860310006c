using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Provenance;

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
