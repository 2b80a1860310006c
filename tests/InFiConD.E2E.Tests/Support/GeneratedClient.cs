using System.Text.Json.Nodes;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace InFiConD.E2E.Tests.Support;

/// <summary>A C# client as somebody else would generate it: from the description alone, on nothing but the framework.</summary>
public static class GeneratedClient
{
    /// <summary>A console program around it.</summary>
    public const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NoWarn>CS1591</NoWarn>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>The source of the client.</summary>
    public static async Task<string> OfAsync(string description)
    {
        var document = await OpenApiDocument.FromJsonAsync(OneBody(JsonNode.Parse(await File.ReadAllTextAsync(description))!).ToJsonString());
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "Client",
            UseBaseUrl = false,
            GenerateOptionalParameters = true,
            WrapResponses = true,
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            CSharpGeneratorSettings = { Namespace = "InFiConD.Generated", JsonLibrary = CSharpJsonLibrary.SystemTextJson, GenerateNullableReferenceTypes = true },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    /// <summary>The generator knows one body an operation: the form stays where there is JSON too.</summary>
    private static JsonNode OneBody(JsonNode description)
    {
        foreach (var operation in description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()))
            if (operation.Value!["requestBody"]?["content"] is JsonObject { Count: > 1 } content)
                content.Remove("application/json");
        return description;
    }
}
