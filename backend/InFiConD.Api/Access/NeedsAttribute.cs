namespace InFiConD.Api.Access;

/// <summary>
/// Declares what a route or hub method needs: <paramref name="permission"/> in the project that <paramref name="resource"/> belongs to.
/// There is none without a declaration: <see cref="AccessGate"/> and <see cref="HubAccess"/> refuse it, and a test names it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsAttribute(Resource resource, Permission permission = Permission.Read) : Attribute
{
    public Resource Resource => resource;

    public Permission Permission => permission;
}

/// <summary>Declarations at the place where routes are mapped.</summary>
internal static class NeedsExtensions
{
    /// <inheritdoc cref="NeedsAttribute"/>
    public static TBuilder Needs<TBuilder>(this TBuilder route, Resource resource, Permission permission = Permission.Read)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new NeedsAttribute(resource, permission));
}
