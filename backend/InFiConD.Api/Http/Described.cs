namespace InFiConD.Api.Http;

/// <summary>A part of a multipart form; <paramref name="What"/> is what belongs in it.</summary>
internal sealed record FormPart(string Name, string What, bool IsFile = true, bool Required = false);

/// <summary>Says of a route that it takes a form of these parts.</summary>
internal sealed record FormParts(IReadOnlyList<FormPart> Parts);

/// <summary>Says of a route that it wants If-Match.</summary>
internal sealed record WantsIfMatch;

/// <summary>Says of a route that it answers an ETag.</summary>
internal sealed record AnswersETag;

/// <summary>What the description of the interface can't see in a route's signature.</summary>
internal static class Described
{
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder route, params FormPart[] parts) => route.WithMetadata(new FormParts(parts));

    public static RouteHandlerBuilder TakesIfMatch(this RouteHandlerBuilder route) => route.WithMetadata(new WantsIfMatch());

    public static RouteHandlerBuilder GivesETag(this RouteHandlerBuilder route) => route.WithMetadata(new AnswersETag());
}
