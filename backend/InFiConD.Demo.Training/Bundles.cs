using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Inference.Npy;

namespace InFiConD.Demo.Training;

/// <summary>Writes the trained models as ordinary bundles.</summary>
internal static class Bundles
{
    private const string Licence = "Apache-2.0";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>extractor.json, image.onnx, words.txt, vectors.npy.</summary>
    public static void WriteExtractor(string folder, ExtractorNet net)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "image.onnx"), net.Export());
        File.WriteAllText(Path.Combine(folder, "words.txt"), string.Join('\n', Words.All) + "\n");
        using (var file = File.Create(Path.Combine(folder, "vectors.npy")))
        {
            NpyFile.Write(file, net.WordVectors().Floats(), Words.All.Count, ExtractorNet.Dimension);
        }

        var image = Image("image.onnx");
        image["patches"] = new JsonObject { ["output"] = "patches", ["layout"] = "NDHW" };
        Save(folder, "extractor.json", new JsonObject
        {
            ["schema"] = "inficond.extractor/1",
            ["name"] = "Rendered scenes, dense words",
            ["licence"] = Licence,
            ["source"] = "backend/InFiConD.Demo.Training of this repository",
            ["dimension"] = ExtractorNet.Dimension,
            ["image"] = image,
            ["text"] = new JsonObject { ["kind"] = "table", ["words"] = "words.txt", ["vectors"] = "vectors.npy" },
        });
    }

    /// <summary>teacher.json, teacher.onnx, labels.txt.</summary>
    public static void WriteTeacher(string folder, TeacherNet net)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "teacher.onnx"), net.Export());
        File.WriteAllText(Path.Combine(folder, "labels.txt"), string.Join('\n', Words.Classes) + "\n");
        Save(folder, "teacher.json", new JsonObject
        {
            ["schema"] = "inficond.teacher/1",
            ["name"] = "Rendered scenes, 20 classes",
            ["licence"] = Licence,
            ["source"] = "backend/InFiConD.Demo.Training of this repository",
            ["image"] = Image("teacher.onnx"),
            ["logits"] = new JsonObject { ["output"] = "logits", ["activation"] = "none" },
            ["labels"] = "labels.txt",
        });
    }

    /// <summary>Total size of both bundles, for the model card.</summary>
    public static string Megabytes(string folder) =>
        (Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) / 1e6).ToString("F2", CultureInfo.InvariantCulture);

    private static JsonObject Image(string file) => new()
    {
        ["file"] = file,
        ["input"] = "image",
        ["size"] = new JsonArray(Corpus.Side, Corpus.Side),
        ["resize"] = "stretch",
        ["layout"] = "NCHW",
        ["channels"] = "RGB",
        ["mean"] = new JsonArray(0, 0, 0),
        ["std"] = new JsonArray(1, 1, 1),
    };

    private static void Save(string folder, string file, JsonObject manifest) =>
        File.WriteAllText(Path.Combine(folder, file), manifest.ToJsonString(Indented) + "\n", new UTF8Encoding(false));
}
