using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using Marten;

namespace InFiConD.Api.Teachers;

/// <summary>Teachers and what they say: bundles brought in and tried, logits computed or brought ready-made.</summary>
internal static class TeachersFeature
{
    public static IServiceCollection AddTeachers(this IServiceCollection services) => services
        .AddView<TeacherViewProjection, TeacherView>()
        .AddView<TeacherLogitsViewProjection, TeacherLogitsView>()
        .AddSingleton(new ProjectCount("teacherLogits", (session, project, ct) => session.Query<TeacherLogitsView>().CountAsync(t => t.ProjectId == project, ct)))
        .AddSingleton<IJobHandler, ImportTeacherJob>()
        .AddSingleton<LogitsShards>()
        .AddSingleton<IJobHandler, RunTeacherJob>()
        .AddSingleton<IJobHandler, TeachByLabelsJob>()
        .AddSingleton<IJobHandler, TeachByWordsJob>()
        .AddSingleton<IJobHandler, ImportLogitsJob>();

    public static IEndpointRouteBuilder MapTeachers(this IEndpointRouteBuilder api, HostContext host)
    {
        var routes = api.MapGroup("").WithTags("Teachers");
        ImportBundle.Map(routes, host.Settings, ImportTeacher.Import);
        InspectBundle.Map(routes, host.Settings, ImportTeacher.Import);
        ReadTeachers.Map(routes);
        CreateTeacherLogits.Map(routes, host.Settings);
        ReadTeacherLogits.Map(routes);
        DownloadLogits.Map(routes);
        return api;
    }
}
