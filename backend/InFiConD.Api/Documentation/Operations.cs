using InFiConD.Api.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace InFiConD.Api.Documentation;

/// <summary>Forms, headers and refusals of routes that are not in their signatures.</summary>
internal sealed class Operations : IOperationFilter
{
    private const string Problem = "application/problem+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<FormParts>().FirstOrDefault() is { } form) Form(operation, form.Parts);
        if (metadata.OfType<WantsIfMatch>().Any())
            (operation.Parameters ??= []).Add(new OpenApiParameter { Name = "If-Match", In = ParameterLocation.Header, Required = true, Description = "The ETag that the last GET answered.", Schema = Text() });
        if (metadata.OfType<AnswersETag>().Any() && operation.Responses?["200"] is OpenApiResponse answer)
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>()).Add("ETag", new OpenApiHeader { Description = "To be sent as If-Match with a change.", Required = true, Schema = Text() });
        if (!metadata.OfType<IAllowAnonymous>().Any()) operation.Responses?.TryAdd("401", Refusal(context));
    }

    private static void Form(OpenApiOperation operation, IReadOnlyList<FormPart> parts)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content }) return;
        content["multipart/form-data"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = parts.Where(part => part.Required).Select(part => part.Name).ToHashSet(),
                Properties = parts.ToDictionary(part => part.Name, IOpenApiSchema (part) => new OpenApiSchema
                {
                    // Generators leave out what is null, and ask for what can't be.
                    Type = part.Required ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null,
                    Format = part.IsFile ? "binary" : null,
                    Description = part.What,
                }),
            },
        };
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiResponse Refusal(OperationFilterContext context) => new()
    {
        Description = "Unauthorized",
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [Problem] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), context.SchemaRepository) },
        },
    };
}
