using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Architecture;

/// <summary>One action is one file, named by its verb: route, request and handler stand together. Reads may share a file.</summary>
public sealed partial class ActionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly Type[] Program = typeof(Composition).Assembly.GetTypes();
    private static readonly ILookup<Type, Type> Handlers = Program.Where(type => Contract(type) is not null).ToLookup(Outermost);

    private ILookup<Type, RouteEndpoint> Routes => api.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
        .ToLookup(route => Outermost(Code(route).DeclaringType!));

    private IEnumerable<Type> Actions => Routes.Select(routes => routes.Key).Union(Handlers.Select(handlers => handlers.Key));

    [Fact]
    public void An_action_stands_in_a_file_of_its_own_name()
    {
        Actions.Count().ShouldBeGreaterThan(40);

        var jobs = Program.Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IJobHandler).IsAssignableFrom(type));
        Actions.Concat(jobs).Where(action => !File.Exists(FileOf(action)))
            .Select(action => $"{action.FullName} has no file {action.Name}.cs").ShouldBeEmpty();
    }

    [Fact]
    public void What_changes_something_shares_its_file_with_no_other_action() =>
        Actions.Where(action => !IsOne(Routes[action], Handlers[action].Count()))
            .Select(action => (action.FullName, Held: Routes[action].Select(Name).Concat(Handlers[action].Select(handler => handler.Name))))
            .Select(action => $"{action.FullName} holds {string.Join(", ", action.Held)}")
            .ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_by_the_verb_of_its_route() =>
        Routes.SelectMany(routes => routes.Select(route => (Action: routes.Key, Route: Name(route))))
            .Where(mapped => !IsNamed(Verb(mapped.Action.Name), Verb(mapped.Route)))
            .Select(mapped => $"{mapped.Action.FullName} maps {mapped.Route}").ShouldBeEmpty();

    [Fact]
    public void A_request_stands_beside_its_handler() =>
        Handlers.SelectMany(handlers => handlers).Select(type => (Handler: type, Request: Contract(type)!.GetGenericArguments()[0]))
            .Where(pair => Outermost(pair.Request) != Outermost(pair.Handler))
            .Select(pair => $"{pair.Handler.FullName} answers {pair.Request.FullName}").ShouldBeEmpty();

    /// <summary>One handler and one piece of code behind its addresses; or reads, each with a handler at most.</summary>
    private static bool IsOne(IEnumerable<RouteEndpoint> routes, int handlers) =>
        (handlers <= 1 && routes.Select(Code).Distinct().Count() <= 1) || (routes.All(Reads) && handlers <= routes.Count());

    private static bool IsNamed(string file, string route) => file == route || (file == "Read" && route is ("Get" or "List"));

    /// <summary>The contract by which a class answers a command or query; null when it answers none.</summary>
    private static Type? Contract(Type type) =>
        type.IsClass ? Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAnswer<,>)) : null;

    /// <summary>What a file is named after.</summary>
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static MethodInfo Code(RouteEndpoint route) => route.Metadata.GetRequiredMetadata<MethodInfo>();

    private static bool Reads(RouteEndpoint route) => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods is ["GET"];

    private static string Name(RouteEndpoint route) => route.Metadata.GetRequiredMetadata<EndpointNameMetadata>().EndpointName;

    private static string Verb(string name) => FirstWord().Match(name).Value;

    private static string FileOf(Type type, [CallerFilePath] string here = "") => Path.GetFullPath(
        Path.Combine(here, "../../../../backend/InFiConD.Api", $"{type.FullName!["InFiConD.Api.".Length..].Replace('.', '/')}.cs"));

    [GeneratedRegex("^[A-Z][a-z]+")]
    private static partial Regex FirstWord();
}
