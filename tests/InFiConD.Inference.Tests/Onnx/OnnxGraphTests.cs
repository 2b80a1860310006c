using InFiConD.Fixtures;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Tests.Onnx;

public sealed class OnnxGraphTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_written_model_computes()
    {
        var graph = new OnnxGraph("linear");
        var x = graph.Input("x", OnnxGraph.AnyLength, 2);
        var w = graph.Constant("w", [1f, 2f, 3f, 4f, 5f, 6f], 2, 3);
        graph.Output(graph.Node("MatMul", "y", [x, w]), OnnxGraph.AnyLength, 3);
        graph.Note("made for", "a test");
        using var session = OnnxSession.Open(_folder.Write("m.onnx", graph.ToBytes()), SessionSettings.Default).Value;
        session.Inputs["x"].ShapeText.ShouldBe("(any, 2)");
        var y = session.Run("x", new float[] { 1, 10, 2, 20 }, [2, 2], "y").Value.Single();
        y.Shape.ShouldBe([2L, 3L]);
        y.Values.ShouldBe([41, 52, 63, 82, 104, 126]);
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() => TinyBundles.ExtractorModel().ShouldBe(TinyBundles.ExtractorModel());

    [Fact]
    public void A_constant_must_fill_its_shape() =>
        Should.Throw<ArgumentException>(() => new OnnxGraph("g").Constant("c", [1f, 2f], 3));

    [Fact]
    public void A_run_that_fails_is_a_refusal()
    {
        using var session = OnnxSession.Open(_folder.Write("m.onnx", TinyBundles.ExtractorModel()), SessionSettings.Default).Value;
        session.Run("image", new float[3], [1, 3, 1, 1], "patches").Rejection!.Code.ShouldBe("model-run");
    }

    [Fact]
    public void Weights_in_other_files_are_refused()
    {
        // ModelProto.graph { initializer { external_data { key: "location", value: "../x" } data_location: EXTERNAL } }
        byte[] entry = [0x0A, 8, .. "location"u8, 0x12, 4, .. "../x"u8];
        byte[] tensor = [0x6A, (byte)entry.Length, .. entry, 0x70, 1];
        byte[] graph = [0x2A, (byte)tensor.Length, .. tensor];
        byte[] model = [0x08, 8, 0x3A, (byte)graph.Length, .. graph];
        OnnxSession.Open(_folder.Write("m.onnx", model), SessionSettings.Default).Rejection!.Code.ShouldBe("model-external-data");

        // The same tensor as a node's attribute inside a subgraph.
        byte[] attribute = [0x2A, (byte)tensor.Length, .. tensor];
        byte[] node = [0x2A, (byte)attribute.Length, .. attribute];
        byte[] inner = [0x0A, (byte)node.Length, .. node];
        byte[] branch = [0x32, (byte)inner.Length, .. inner];
        byte[] outerNode = [0x2A, (byte)branch.Length, .. branch];
        byte[] outer = [0x0A, (byte)outerNode.Length, .. outerNode];
        OnnxSession.Open(_folder.Write("n.onnx", [0x3A, (byte)outer.Length, .. outer]), SessionSettings.Default).Rejection!.Code.ShouldBe("model-external-data");
    }

    [Fact]
    public void What_is_not_a_model_is_refused()
    {
        var whole = TinyBundles.ExtractorModel();
        OnnxSession.Open(_folder.Write("m.onnx", "text"), SessionSettings.Default).Rejection!.Code.ShouldBe("model-broken");
        OnnxSession.Open(_folder.Write("m.onnx", whole[..(whole.Length / 2)]), SessionSettings.Default).Rejection!.Code.ShouldBe("model-broken");
        OnnxSession.Open(_folder.Write("m.onnx", []), SessionSettings.Default).Rejection!.Code.ShouldBe("model-broken");
    }

    [Fact]
    public void Loading_models_leaves_no_telemetry_behind()
    {
        using var session = OnnxSession.Open(_folder.Write("m.onnx", TinyBundles.ExtractorModel()), SessionSettings.Default).Value;
        Directory.EnumerateFileSystemEntries(OwnHome.Path, "*onnx*", SearchOption.AllDirectories).ShouldBeEmpty();
        session.Provider.Name.ShouldBe("CPU");
        session.Provider.Reason.ShouldContain("no CUDA provider");
    }

    public void Dispose() => _folder.Dispose();
}
