using System.Reflection;
using InFiConD.Api.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;

namespace InFiConD.Api.Tests.Access;

/// <summary>What is wrong with the declarations of routes and hub methods, in words; nothing when all is well.</summary>
internal static class Declarations
{
    /// <summary>A route without a declaration, or one whose declaration is not about the id in its address.</summary>
    public static IEnumerable<string> Faults(IEnumerable<Endpoint> endpoints)
    {
        foreach (var route in endpoints.OfType<RouteEndpoint>())
        {
            var ids = route.RoutePattern.Parameters.Select(parameter => parameter.Name).Where(Resources.Parameters.Contains).ToArray();
            if (route.Metadata.GetMetadata<NeedsAttribute>() is not { } need) yield return $"{route.DisplayName} declares nothing";
            else if (ids.Length > 1) yield return $"{route.DisplayName} names {ids.Length} resources: only one of them is checked";
            else if (ids.SingleOrDefault() != need.Resource.Parameter()) yield return $"{route.DisplayName} declares {need.Resource}, its address says otherwise";
        }
    }

    /// <summary>A method that clients may call without a declaration, or whose first argument can't be the id that it declares.</summary>
    public static IEnumerable<string> Faults(Type hub)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var method in hub.GetMethods(own).Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName))
        {
            if (method.GetCustomAttribute<NeedsAttribute>() is not { } need) yield return $"{hub.Name}.{method.Name} declares nothing";
            else if (need.Resource.Parameter() is not null && method.GetParameters().FirstOrDefault()?.ParameterType != typeof(string))
                yield return $"{hub.Name}.{method.Name} declares {need.Resource}, but its first argument is no id";
        }
    }

    public static IEnumerable<Type> Hubs => typeof(Composition).Assembly.GetTypes().Where(typeof(Hub).IsAssignableFrom);
}
