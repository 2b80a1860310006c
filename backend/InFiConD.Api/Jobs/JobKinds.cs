using System.Reflection;
using InFiConD.Api.Http;

namespace InFiConD.Api.Jobs;

/// <summary>Kinds of long work, as the API spells them.</summary>
internal abstract class JobKind : IWords
{
    public static IEnumerable<string> All => typeof(JobKinds)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Where(constant => constant.IsLiteral).Select(constant => (string)constant.GetRawConstantValue()!);
}

/// <summary>Kinds of long work and the queue each waits in.</summary>
internal static class JobKinds
{
    public const string ImportDataset = "importDataset";
    public const string ImportExtractor = "importExtractor";
    public const string ImportTeacher = "importTeacher";
    public const string ExtractConcepts = "extractConcepts";
    public const string ImportConceptMap = "importConceptMap";
    public const string RunTeacher = "runTeacher";
    public const string TeachByLabels = "teachByLabels";
    public const string TeachByWords = "teachByWords";
    public const string ImportLogits = "importLogits";
    public const string Distil = "distil";
    public const string Refit = "refit";
    public const string Replay = "replay";
    public const string Scrub = "scrub";
    public const string RenderScenes = "renderScenes";

    /// <summary>Queues: <c>extract</c> runs models (a GPU where there is one), <c>train</c> solves, <c>default</c> is the rest.</summary>
    public static string Queue(string kind) => kind switch
    {
        ExtractConcepts or RunTeacher or TeachByWords => "extract",
        Distil or Refit or Replay => "train",
        _ => "default",
    };
}
