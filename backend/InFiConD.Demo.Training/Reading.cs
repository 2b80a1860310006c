using InFiConD.Core;
using InFiConD.Core.Vision;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using InFiConD.Inference.Text;

namespace InFiConD.Demo.Training;

/// <summary>One scene as the bundles see it through the product's own pipeline.</summary>
/// <param name="Scene">The scene and its truth.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Row">Its row of the concept map.</param>
/// <param name="Logits">The teacher's logits.</param>
internal sealed record Seen(Scene Scene, Segments Segments, ConceptRow Row, float[] Logits);

/// <summary>Runs both bundles over scenes, as extraction and teacher jobs do.</summary>
internal static class Reading
{
    public static Seen[] Of(string folder, int count, Func<int, Scene> scene)
    {
        var (extractorFolder, teacherFolder) = (Path.Combine(folder, "extractor"), Path.Combine(folder, "teacher"));
        var manifest = Get(ManifestReader.ReadExtractor(File.ReadAllBytes(Path.Combine(extractorFolder, "extractor.json"))));
        using var extractor = Get(PatchExtractor.Open(manifest, file => Path.Combine(extractorFolder, file), new SessionSettings(1)));
        using var text = Get(TextEncoders.Open(manifest, file => Path.Combine(extractorFolder, file), SessionSettings.Default));
        using var vocabulary = new VocabularyMatrix([.. Get(text.Encode(Words.All))], Words.All.Count, manifest.Dimension);
        var teacherFile = Path.Combine(teacherFolder, "teacher.json");
        using var teacher = File.Exists(teacherFile)
            ? Get(TeacherModel.Open(Get(ManifestReader.ReadTeacher(File.ReadAllBytes(teacherFile))), Words.Classes.Count, file => Path.Combine(teacherFolder, file), new SessionSettings(1)))
            : null;
        var seen = new Seen[count];
        Parallel.For(0, count, i =>
        {
            var drawn = scene(i);
            var image = Get(ImageCodec.Decode(drawn.ToJpeg()));
            var segments = Get(extractor.Segment(image, new SegmentationOptions())).Segments;
            var row = ConceptMapping.Map(segments.Embeddings, segments.Count, vocabulary);
            seen[i] = new Seen(drawn, segments, row, teacher is null ? new float[Words.Classes.Count] : Get(teacher.Logits([image]))[0]);
        });
        return seen;
    }

    private static T Get<T>(Result<T> result) => result.TryGet(out var value, out var rejection) ? value : throw new InvalidOperationException(rejection.Message);

}
