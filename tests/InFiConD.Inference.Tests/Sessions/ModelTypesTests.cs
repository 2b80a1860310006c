using System.Text.Json.Nodes;
using Google.Protobuf;
using InFiConD.Fixtures;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Images;
using InFiConD.Inference.Onnx.Format;
using InFiConD.Inference.Sessions;
using static InFiConD.Inference.Onnx.Format.TensorProto.Types;

namespace InFiConD.Inference.Tests.Sessions;

/// <summary>Models as other exporters write them: element types, shapes of scores, random nodes, versions.</summary>
public sealed class ModelTypesTests : IDisposable
{
    private const int Uint8 = 2, Bool = 9;

    private readonly TempFolder _folder = new();
    private readonly RgbImage _image = TinyPhotos.Draw(["fire", "sea"], new Random(4));

    [Theory]
    [InlineData(1, 1e-6)]
    [InlineData(10, 0.05)]
    [InlineData(11, 1e-4)]
    public void Half_and_double_models_give_the_same_logits(int type, double within)
    {
        var expected = Logits(TinyBundles.TeacherModel());

        var found = Logits(Edited(TinyBundles.TeacherModel(), graph =>
        {
            Retype(graph, (DataType)type);
            Append(graph, "Cast", "answer", new AttributeProto { Name = "to", Type = AttributeProto.Types.AttributeType.Int, I = type }, type);
        }), manifest => Rename(manifest, "given", "answer"));

        for (var c = 0; c < expected.Length; c++)
            found[c].ShouldBe(expected[c], within * Math.Max(1, Math.Abs(expected[c])));
    }

    [Fact]
    public void A_model_that_takes_whole_pixels_gets_them_and_mean_and_std_must_leave_them_whole()
    {
        var expected = Logits(TinyBundles.TeacherModel());
        var model = Edited(TinyBundles.TeacherModel(), graph => Retype(graph, (DataType)Uint8, scale: 1f / 255));
        void Whole(JsonObject manifest)
        {
            Rename(manifest, "given", "logits");
            (manifest["image"]!["mean"], manifest["image"]!["std"]) = (new JsonArray(0, 0, 0), new JsonArray(1, 1, 1));
        }

        var found = Logits(model, Whole);

        for (var c = 0; c < expected.Length; c++)
            found[c].ShouldBe(expected[c], 0.2);
        Probe(model, manifest => Rename(manifest, "given", "logits")).Rejection!.Message.ShouldContain("whole numbers from 0 to 255");
    }

    [Fact]
    public void Dropout_left_in_training_mode_is_refused()
    {
        var model = Edited(TinyBundles.TeacherModel(), graph =>
        {
            graph.Initializer.Add(new TensorProto { Name = "ratio", DataType = (int)DataType.Float, RawData = ByteString.CopyFrom(BitConverter.GetBytes(0.5f)) });
            graph.Initializer.Add(new TensorProto { Name = "training", DataType = Bool, RawData = ByteString.CopyFrom(1) });
            graph.Node.Add(new NodeProto { OpType = "Dropout", Input = { "logits", "ratio", "training" }, Output = { "answer" } });
            graph.Output[0].Name = "answer";
        });

        var rejection = Probe(model, manifest => Rename(manifest, "image", "answer")).Rejection!;

        (rejection.Code, rejection.Field).ShouldBe(("model-random", "image.file"));
        rejection.Message.ShouldContain("same picture shown twice");
    }

    [Fact]
    public void Newer_versions_of_the_format_are_named_with_a_way_out()
    {
        foreach (var spoil in (Action<ModelProto>[])[model => model.IrVersion = 99, model => model.OpsetImport[0].Version = 99])
        {
            var model = ModelProto.Parser.ParseFrom(TinyBundles.TeacherModel());
            spoil(model);
            var rejection = Probe(model.ToByteArray()).Rejection!;
            rejection.Code.ShouldBe("model-version", rejection.Message);
            rejection.Message.ShouldContain("older opset");
        }
    }

    [Fact]
    public void Scores_over_a_map_are_asked_about_and_then_reduced_to_their_largest()
    {
        // The tiny extractor's patches stand for a segmentation map of 16 classes.
        var map = TinyBundles.ExtractorModel();
        void Labels(JsonObject manifest)
        {
            Rename(manifest, "image", "patches");
            File.WriteAllLines(Path.Combine(_folder.Path, "labels.txt"), Enumerable.Range(0, TinyColours.Dimension).Select(i => $"colour {i}"));
        }

        Probe(map, Labels).Rejection!.Field.ShouldBe("logits.reduce");

        Probe(map, manifest =>
        {
            Labels(manifest);
            manifest["logits"]!["reduce"] = "max";
        }).Value.Labels.Count.ShouldBe(TinyColours.Dimension);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Boxes_are_reduced_after_their_coordinates_and_weighed_by_objectness(bool numbersFirst)
    {
        // Two boxes of 4 coordinates, objectness and 2 classes.
        float[] boxes = [0, 0, 9, 9, 0.5f, 0.8f, 0.2f, 1, 1, 2, 2, 0.9f, 0.1f, 0.6f];
        float[] turned = [.. Enumerable.Range(0, 7).SelectMany(number => new[] { boxes[number], boxes[7 + number] })];
        var output = numbersFirst ? new Tensor([7, 2], turned) : new Tensor([2, 7], boxes);

        ClassScores.Of(output, 2, new PlacesReduction(5, 4)).Value.ShouldBe([0.4f, 0.54f], 1e-6);
        ClassScores.Of(output, 2, new PlacesReduction(5)).Value.ShouldBe([0.8f, 0.6f], 1e-6);
        ClassScores.Of(output, 3, new PlacesReduction(5)).Rejection!.Field.ShouldBe("logits.reduce");
        ClassScores.Of(new Tensor([2, 1, 1], [1, 2]), 2, null).Value.ShouldBe([1f, 2f]);
    }

    public void Dispose() => _folder.Dispose();

    private float[] Logits(byte[] model, Action<JsonObject>? change = null)
    {
        TinyBundles.WriteTeacher(_folder.Path, change, model);
        var manifest = ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(_folder.Path, "teacher.json"))).Value;
        using var teacher = TeacherModel.Open(manifest, 4, name => Path.Combine(_folder.Path, name), SessionSettings.Default).Value;
        return teacher.Logits([_image]).Value.Single();
    }

    private Core.Result<TeacherProbe> Probe(byte[] model, Action<JsonObject>? change = null)
    {
        TinyBundles.WriteTeacher(_folder.Path, change, model);
        return BundleProbe.Teacher(
            ManifestReader.ReadTeacher(File.ReadAllBytes(Path.Combine(_folder.Path, "teacher.json"))).Value, name => Path.Combine(_folder.Path, name), SessionSettings.Default);
    }

    private static void Rename(JsonObject manifest, string input, string output) =>
        (manifest["image"]!["input"], manifest["logits"]!["output"]) = (input, output);

    private static byte[] Edited(byte[] onnx, Action<GraphProto> edit)
    {
        var model = ModelProto.Parser.ParseFrom(onnx);
        edit(model.Graph);
        return model.ToByteArray();
    }

    /// <summary>Puts an input of another type before the graph's own, brought to float32 and scaled.</summary>
    private static void Retype(GraphProto graph, DataType type, float scale = 1)
    {
        var name = graph.Input[0].Name;
        graph.Input[0].Name = "given";
        graph.Input[0].Type.TensorType.ElemType = (int)type;
        graph.Initializer.Add(new TensorProto { Name = "scale", DataType = (int)DataType.Float, RawData = ByteString.CopyFrom(BitConverter.GetBytes(scale)) });
        graph.Node.Insert(0, new NodeProto { OpType = "Mul", Input = { "cast", "scale" }, Output = { name } });
        graph.Node.Insert(0, new NodeProto
        {
            OpType = "Cast",
            Input = { "given" },
            Output = { "cast" },
            Attribute = { new AttributeProto { Name = "to", Type = AttributeProto.Types.AttributeType.Int, I = (int)DataType.Float } },
        });
    }

    private static void Append(GraphProto graph, string operation, string output, AttributeProto setting, int type)
    {
        graph.Node.Add(new NodeProto { OpType = operation, Input = { graph.Output[0].Name }, Output = { output }, Attribute = { setting } });
        graph.Output[0].Name = output;
        graph.Output[0].Type.TensorType.ElemType = type;
    }
}
