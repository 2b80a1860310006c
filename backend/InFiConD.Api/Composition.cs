using System.Text.Json;
using System.Text.Json.Serialization;
using InFiConD.Api.Access;
using InFiConD.Api.Audit;
using InFiConD.Api.Bundles;
using InFiConD.Api.Collaboration;
using InFiConD.Api.Concepts;
using InFiConD.Api.Configuration;
using InFiConD.Api.Datasets;
using InFiConD.Api.Demo;
using InFiConD.Api.Distillation;
using InFiConD.Api.Documentation;
using InFiConD.Api.Exports;
using InFiConD.Api.Extractors;
using InFiConD.Api.Hosting;
using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Api.Storage;
using InFiConD.Api.Teachers;
using InFiConD.Api.Tuning;

namespace InFiConD.Api;

/// <summary>Puts the features together: what they register and where their routes hang.</summary>
internal static class Composition
{
    public static async Task ConfigureAsync(WebApplicationBuilder builder, HostContext host)
    {
        var blobs = await BlobStores.OpenAsync(host, CancellationToken.None);
        builder.Services
            .AddEventStore(host)
            .AddIdentity(host)
            .AddAccess()
            .AddMediation()
            .AddSingleton(ReadPatience.Usual)
            .AddProblemDetails(options => options.CustomizeProblemDetails = UnexpectedErrors.NameStatus)
            .AddApiDocumentation()
            .AddSingleton(_ => blobs)
            .AddHealth()
            .AddJobs(host)
            .AddProjects()
            .AddIntake()
            .AddBundles()
            .AddDatasets()
            .AddExtractors()
            .AddTeachers()
            .AddConcepts()
            .AddDistillation()
            .AddTuning()
            .AddAudit(host)
            .AddDemo(host)
            .AddCollaboration()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)));
    }

    public static void Map(WebApplication app, HostContext host)
    {
        app.UseProblems();
        app.UseReadAgain();
        app.MapHealth();
        if (!host.Settings.ServesPeople) return;
        app.UseIdentity(host);
        app.UseAccess();
        app.UseApiDocumentation();
        var api = app.MapGroup("/api/v1").Protected();
        api.MapIdentity(host);
        api.MapSystem();
        api.MapProjects();
        api.MapIntake();
        api.MapDatasets(host);
        api.MapExtractors(host);
        api.MapTeachers(host);
        api.MapConcepts(host);
        api.MapDistillation();
        api.MapExports();
        api.MapTuning();
        api.MapJobs();
        api.MapAudit();
        api.MapDemo();
        app.MapCollaboration();
        app.MapJobsDashboard().RequireAuthorization(Policies.Admin);
    }
}
