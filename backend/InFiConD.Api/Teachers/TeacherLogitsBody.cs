using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Teachers;

namespace InFiConD.Api.Teachers;

/// <summary>A wish for teacher logits on a dataset's images.</summary>
/// <param name="DatasetId">Whose images.</param>
/// <param name="TeacherId">The model to run; with <c>from: model</c>.</param>
/// <param name="Name">What it shall be called.</param>
/// <param name="From">Whose judgement: a model's where nobody says, or none's: the labels, or words.</param>
/// <param name="Smoothing">Of labels: 0 to 0.49, 0.02 where nobody says.</param>
/// <param name="ExtractorId">Of words: what compares them with images.</param>
/// <param name="Classes">Of words: the dataset's classes where nobody says.</param>
/// <param name="Templates">Of words: phrases with {} in the name's place; the extractor's own where nobody says.</param>
/// <param name="Scale">Of words: one over the temperature, 100 where nobody says.</param>
/// <param name="ClassMapping">Of a model and of words: which of its classes are one of ours.</param>
internal sealed record TeacherLogitsBody(
    string DatasetId, string? TeacherId = null, string? Name = null, [property: EnumWords<TeacherSource>] string? From = null, double? Smoothing = null, string? ExtractorId = null,
    IReadOnlyList<string>? Classes = null, IReadOnlyList<string>? Templates = null, double? Scale = null, IReadOnlyList<ClassMerge>? ClassMapping = null)
{
    /// <summary>Whose judgement, or why what was sent with it does not go with it: nothing that was asked is left aside.</summary>
    public Result<TeacherSource> Source()
    {
        if (!EnumText.Parse<TeacherSource>(From, "from").TryGet(out var from, out var rejection)) return rejection;
        var source = from ?? TeacherSource.Model;
        if (source == TeacherSource.Upload) return new Rejection("from-unknown", "Values that were computed elsewhere come as files in a form (multipart/form-data).", "from");
        (string Field, bool Sent, TeacherSource[] With)[] settings =
        [
            ("teacherId", TeacherId is not null, [TeacherSource.Model]),
            ("smoothing", Smoothing is not null, [TeacherSource.Labels]),
            ("extractorId", ExtractorId is not null, [TeacherSource.Words]),
            ("classes", Classes is not null, [TeacherSource.Words]),
            ("templates", Templates is not null, [TeacherSource.Words]),
            ("scale", Scale is not null, [TeacherSource.Words]),
            ("classMapping", ClassMapping is not null, [TeacherSource.Model, TeacherSource.Words]),
        ];
        return Array.Find(settings, setting => setting.Sent && !setting.With.Contains(source)) is { Field: { } field, With: var with }
            ? new Rejection("setting-unused", $"{field} goes with {string.Join(" and ", with.Select(one => $"from: \"{one.ToString().ToLowerInvariant()}\""))} only.", field)
            : source;
    }
}
