using System.Text.Json.Nodes;
using InFiConD.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace InFiConD.Api.Documentation;

/// <summary>Named enums of the description for texts that are one of a closed set.</summary>
internal static class WordSchemas
{
    /// <summary>The enum of a set of words, described once and referred to by name.</summary>
    public static IOpenApiSchema Of(WordsAttribute words, ISchemaGenerator generator, SchemaRepository schemas)
    {
        if (words.Set.IsEnum) return generator.GenerateSchema(words.Set, schemas);
        if (schemas.TryLookupByType(words.Set, out var known)) return known;
        schemas.RegisterType(words.Set, words.Set.Name);
        return schemas.AddDefinition(words.Set.Name, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words.All.Select(word => (JsonNode)word)] });
    }
}

/// <summary>Texts in an address that are one of a closed set.</summary>
internal sealed class WordParameters : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter target) return;
        var words = context.ParameterInfo?.GetCustomAttributes(typeof(WordsAttribute), inherit: true).OfType<WordsAttribute>().SingleOrDefault();
        if (words is not null) target.Schema = WordSchemas.Of(words, context.SchemaGenerator, context.SchemaRepository);
    }
}
