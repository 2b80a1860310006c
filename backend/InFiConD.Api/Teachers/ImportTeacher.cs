using InFiConD.Api.Bundles;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Bundles;

namespace InFiConD.Api.Teachers;

/// <summary>Asks for a teacher bundle to be brought in and tried: <see cref="ImportBundle"/> with the words of teachers.</summary>
internal static class ImportTeacher
{
    public static readonly BundleImport Import = new(
        "teacher", BundleKind.Teacher, "/teachers", "ImportTeacher", JobKinds.ImportTeacher, Ids.Teacher,
        (input, job) => new TeacherImportRequested(input.Source, job, input.Name, input.Manifest));
}
