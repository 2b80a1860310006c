using Microsoft.OpenApi;

namespace InFiConD.Api.Documentation;

/// <summary>The OpenAPI 3.1 description at /swagger, which the front end's types and other people's clients are generated from.</summary>
internal static class ApiDocumentation
{
    public static IServiceCollection AddApiDocumentation(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo { Title = "InFiConD", Version = "v1", Description = "Readable students of a vision classifier, corrected by concept, with every correction on record." });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.CustomSchemaIds(SchemaId);
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token that the program prints at start." });
            options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            options.SchemaFilter<Members>();
            options.ParameterFilter<WordParameters>();
            options.OperationFilter<Operations>();
        });

    public static void UseApiDocumentation(this WebApplication app)
    {
        app.UseSwagger(swagger =>
        {
            swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            swagger.PreSerializeFilters.Add((document, request) =>
            {
                if (request.PathBase.HasValue) document.Servers = [new OpenApiServer { Url = request.PathBase }];
            });
        });
        app.UseSwaggerUI(ui => ui.SwaggerEndpoint("v1/swagger.json", "InFiConD v1"));
    }

    /// <summary><c>CommitTuning.Body</c> is CommitTuningBody, <c>Page&lt;JobAnswer&gt;</c> is JobPage.</summary>
    private static string SchemaId(Type type)
    {
        if (type.IsGenericType)
        {
            var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
            return string.Concat(type.GetGenericArguments().Select(SchemaId)) + name;
        }

        var own = type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;
        return type.DeclaringType is { } outer ? outer.Name + own : own;
    }
}
