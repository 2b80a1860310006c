using InFiConD.Api.Bundles;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core.Teachers;

namespace InFiConD.Api.Teachers;

/// <summary>Asks for a teacher bundle to be brought in and tried: <see cref="ImportBundle"/> with the words of teachers.</summary>
internal static class ImportTeacher
{
    public static readonly BundleImport Import = new(
        "teacher", "/teachers", "ImportTeacher", JobKinds.ImportTeacher, Ids.Teacher,
        (source, job, name) => new TeacherImportRequested(source, job, name));
}
