using System.Reflection;
using System.Text.Json;
using InFiConD.Api.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace InFiConD.Api.Documentation;

/// <summary>
/// What the serializer does with members: an answer holds every one of them, null where there is nothing, named objects included;
/// a request may leave out what can be null. Texts that are one of a closed set are enums.
/// </summary>
internal sealed class Members : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type == typeof(ProblemDetails) && schema is OpenApiSchema refusal) Refusal(refusal);
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } target || !IsOurs(context.Type)) return;
        var isRequest = context.Type.Name.EndsWith("Body", StringComparison.Ordinal);
        foreach (var property in context.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!members.TryGetValue(name, out var member)) continue;
            if (property.IsDefined(typeof(NameOrIndexAttribute))) member = NameOrIndex();
            if (Words(property) is { } words) member = WordSchemas.Of(words, context.SchemaGenerator, context.SchemaRepository);
            var nullable = IsNullable(property);
            members[name] = nullable ? OrNull(member) : member;
            if (!isRequest || !nullable) (target.Required ??= new HashSet<string>()).Add(name);
        }
    }

    /// <summary>A refusal always says its code; the field it is about where there is one.</summary>
    private static void Refusal(OpenApiSchema problem)
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        problem.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "urn:inficond: and the code." },
            ["title"] = text,
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What was wrong and what to do, for people." },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What was wrong, for programs. Codes never change; there may be new ones." },
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "What is wrong with which field.", AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = text } },
        };
        problem.Required = new HashSet<string> { "type", "title", "status", "code" };
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("InFiConD.", StringComparison.Ordinal) == true;

    private bool IsNullable(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : _nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static OpenApiSchema NameOrIndex() => new()
    {
        OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }],
    };

    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: { } type } own) return new OpenApiSchema { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        own.Type = type | JsonSchemaType.Null;
        return own;
    }

    /// <summary>Of the property, or of the parameter of the record's constructor that it comes from.</summary>
    private static WordsAttribute? Words(PropertyInfo property) =>
        property.GetCustomAttribute<WordsAttribute>()
        ?? property.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(parameter => parameter.Name == property.Name)?.GetCustomAttribute<WordsAttribute>();
}
