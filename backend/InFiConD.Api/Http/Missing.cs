using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>The refusal for an id that names nothing.</summary>
internal static class Missing
{
    public static Rejection Of(string what, string id) => new("not-found", $"There is no {what} {id}.");
}
