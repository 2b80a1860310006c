using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Core.Distillation;
using InFiConD.Core.Numerics;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;

namespace InFiConD.Inference.Students;

/// <summary>
/// Joins concept map, teacher logits and manifest by image key, and streams the map into the solver's layout without holding it twice.
/// </summary>
public static class StudentDataLoader
{
    private sealed record Member(int MapRow, int LogitsRow, ManifestImage Image);

    /// <summary>Refused when the inputs have no images in common, or none to fit or to watch.</summary>
    public static async Task<Result<StudentData>> LoadAsync(IBlobStore blobs, InputHashes inputs, int threads, CancellationToken ct)
    {
        var map = await blobs.ReadJsonAsync<ConceptMapManifest>(inputs.ConceptMap, ct);
        var logits = await blobs.ReadJsonAsync<LogitsManifest>(inputs.Logits, ct);
        var images = await blobs.ReadJsonAsync<ImageManifest>(inputs.Images, ct);
        var members = Join(map, logits, images);
        var distil = members.Where(m => m.Image.Split == Split.Distil).ToList();
        var tune = members.Where(m => m.Image.Split == Split.Tune).ToList();
        if (members.Count == 0)
        {
            return new Rejection(
                "no-common-images", "The concept map and the teacher logits have no images in common: their file names or ids do not match.");
        }

        if (distil.Count < 2)
            return new Rejection("split-empty", "Fewer than two images are in the split \"distil\": there is nothing to fit on.");
        if (tune.Count < 2)
            return new Rejection("split-empty", "Fewer than two images are in the split \"tune\": there is nothing to watch while tuning.");

        var z = NpyFile.ReadFloat32(await blobs.OpenReadAsync(logits.Values, ct));
        if (!z.TryGet(out var teacher, out var rejection)) return rejection;
        if (!(await ReadColumnsAsync(blobs, map, distil, tune, ct)).TryGet(out var x, out rejection)) return rejection;
        var labels = images.Match(logits.Classes, inputs.Names).Matches;
        SplitData Part(List<Member> part, FeatureMatrix matrix)
        {
            var probabilities = Probabilities(part, teacher.Values, logits.Classes.Count);
            return new SplitData(
                [.. part.Select(m => m.Image.Key)], [.. part.Select(m => m.Image.Name)], matrix, probabilities,
                [.. labels.Select((label, c) => Truth(part, label?.Index ?? -1, probabilities[c]))]);
        }

        return new StudentData(map.Concepts, logits.Classes, Part(distil, x.Distil), Part(tune, x.Tune)) { Threads = threads };
    }

    private static List<Member> Join(ConceptMapManifest map, LogitsManifest logits, ImageManifest images)
    {
        var logitsRows = new Dictionary<string, int>(logits.Keys.Count);
        for (var row = 0; row < logits.Keys.Count; row++) logitsRows[logits.Keys[row]] = row;
        var known = images.Images.ToDictionary(image => image.Key);
        var members = new List<Member>(map.Keys.Count);
        for (var row = 0; row < map.Keys.Count; row++)
        {
            var key = map.Keys[row];
            if (logitsRows.TryGetValue(key, out var logitsRow) && known.TryGetValue(key, out var image))
                members.Add(new Member(row, logitsRow, image));
        }

        return members;
    }

    private static async Task<Result<(FeatureMatrix Distil, FeatureMatrix Tune)>> ReadColumnsAsync(
        IBlobStore blobs, ConceptMapManifest map, List<Member> distil, List<Member> tune, CancellationToken ct)
    {
        var d = map.Concepts.Count;
        if (!NpyReader.Open(await blobs.OpenReadAsync(map.Values, ct)).TryGet(out var reader, out var rejection)) return rejection;
        using (reader)
        {
            var builders = new Dictionary<Split, FeatureMatrixBuilder>
            {
                [Split.Distil] = new(distil.Count, d),
                [Split.Tune] = new(tune.Count, d),
            };
            var target = new Dictionary<int, FeatureMatrixBuilder>();
            foreach (var member in distil) target[member.MapRow] = builders[Split.Distil];
            foreach (var member in tune) target[member.MapRow] = builders[Split.Tune];
            var buffer = new float[d];
            for (var row = 0; row < map.Keys.Count; row++)
            {
                if (!reader.ReadRows(buffer.AsSpan()).TryGet(out _, out rejection)) return rejection;
                if (target.TryGetValue(row, out var builder)) builder.AppendRows(buffer);
            }

            return (builders[Split.Distil].Build(), builders[Split.Tune].Build());
        }
    }

    private static double[][] Probabilities(List<Member> part, float[] logits, int classes)
    {
        var result = new double[classes][];
        for (var c = 0; c < classes; c++)
        {
            var column = result[c] = new double[part.Count];
            for (var i = 0; i < part.Count; i++) column[i] = Logistic.Sigmoid(logits[((long)part[i].LogitsRow * classes) + c]);
        }

        return result;
    }

    private static ClassTruth Truth(List<Member> part, int labelled, double[] teacher)
    {
        if (labelled < 0)
            return new ClassTruth(ApReference.Teacher, [.. Enumerable.Range(0, part.Count)], [.. teacher.Select(p => p >= 0.5)]);
        var known = Enumerable.Range(0, part.Count).Where(i => !part[i].Image.Unknown.Contains(labelled)).ToArray();
        return new ClassTruth(ApReference.GroundTruth, known, [.. known.Select(i => part[i].Image.Positive.Contains(labelled))]);
    }
}
