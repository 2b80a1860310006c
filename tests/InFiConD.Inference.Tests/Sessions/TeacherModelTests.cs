using InFiConD.Core.Metrics;
using InFiConD.Fixtures;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Datasets;
using InFiConD.Inference.Images;
using InFiConD.Inference.Sessions;
using Xunit.Abstractions;

namespace InFiConD.Inference.Tests.Sessions;

public sealed class TeacherModelTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    private TeacherModel Open(int classes = 4)
    {
        var manifest = ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(_folder.Path, "teacher.json"))).Value;
        return TeacherModel.Open(manifest, classes, name => Path.Combine(_folder.Path, name), SessionSettings.Default).Value;
    }

    [Fact]
    public void The_tiny_teacher_finds_what_was_drawn()
    {
        TinyBundles.WriteTeacher(_folder.Path);
        var labels = TinyPhotos.WriteVoc(_folder.Path);
        using var teacher = Open();
        var names = TinyBundles.Classes.Select(entry => entry.Class).ToArray();
        foreach (var (file, present) in labels)
        {
            var image = ImageCodec.Decode(File.ReadAllBytes(Path.Combine(_folder.Path, "JPEGImages", file))).Value;
            var logits = teacher.Logits([image]).Value.Single();
            names.Where((_, c) => logits[c] > 0).ShouldBe(present, file);
        }
    }

    [Fact]
    public void Probabilities_are_turned_back_to_logits()
    {
        var image = TinyPhotos.Draw(["fire", "sea"], new Random(4));
        TinyBundles.WriteTeacher(_folder.Path);
        using (var plain = Open())
        {
            TinyBundles.WriteTeacher(_folder.Path, manifest => manifest["logits"]!["activation"] = "sigmoid", TinyBundles.TeacherModel(sigmoid: true));
            using var sigmoid = Open();
            var (expected, found) = (plain.Logits([image]).Value[0], sigmoid.Logits([image]).Value[0]);
            for (var c = 0; c < 4; c++)
                found[c].ShouldBe(Math.Clamp(expected[c], -15, 15), 0.05f * Math.Max(1, Math.Abs(expected[c])));
        }
        TinyBundles.WriteTeacher(_folder.Path, manifest => manifest["logits"]!["activation"] = "sigmoid", TinyBundles.TeacherModel(scale: 2000, sigmoid: true));
        using var sure = Open();
        sure.Logits([image]).Value[0].Select(Math.Abs).ShouldAllBe(value => value == 15);
    }

    [Fact]
    public void Nan_and_numbers_that_are_no_probability_are_refused()
    {
        var image = TinyImages.Flat(64, 64, 220, 30, 30);
        TinyBundles.WriteTeacher(_folder.Path, model: TinyBundles.TeacherModel(scale: float.NaN));
        using (var broken = Open())
            broken.Logits([image]).Rejection!.Code.ShouldBe("logit-not-finite");
        TinyBundles.WriteTeacher(_folder.Path, manifest => manifest["logits"]!["activation"] = "softmax");
        using var wrong = Open();
        wrong.Logits([image]).Rejection!.Code.ShouldBe("logit-not-probability");
    }

    [Fact]
    public void The_number_of_labels_must_fit()
    {
        TinyBundles.WriteTeacher(_folder.Path);
        using var teacher = Open(classes: 5);
        teacher.Logits([TinyImages.Flat(9, 9, 1, 2, 3)]).Rejection!.Field.ShouldBe("labels");
    }

    [SkippableFact]
    public void The_real_teacher_ranks_real_photographs_well()
    {
        var bundle = RealData.Path("models/deeplab-voc");
        var photos = RealData.Path("photos");
        var manifest = ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(bundle, "teacher.json"))).Value;
        string[] labels = File.ReadAllLines(Path.Combine(bundle, "labels.txt"));
        labels.Length.ShouldBe(20);
        using var teacher = TeacherModel.Open(manifest, labels.Length, name => Path.Combine(bundle, name), SessionSettings.Default).Value;
        using var tree = FolderTree.Open(photos).Value;
        var entries = DatasetReader.Read(tree).Value.Entries;
        float[][] logits = [.. entries.Select(entry => teacher.Logits([ImageCodec.Decode(tree.ReadBytes(entry.Path, ImageCodec.MostBytes).Value).Value]).Value.Single())];
        logits.ShouldAllBe(row => row.Length == 20 && row.All(float.IsFinite));
        foreach (var (name, least) in new[] { ("car", 0.97), ("cat", 0.98), ("train", 0.97), ("bus", 0.90), ("person", 0.88) })
        {
            var ap = AveragePrecision.Compute(Array.ConvertAll(logits, row => (double)row[Array.IndexOf(labels, name)]), [.. entries.Select(entry => entry.Labels.Contains(name))]);
            output.WriteLine($"{name} {ap:F3}");
            ap!.Value.ShouldBeGreaterThan(least, name);
        }
    }

    public void Dispose() => _folder.Dispose();
}
