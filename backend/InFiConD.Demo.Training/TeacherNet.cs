using InFiConD.Inference.Onnx;
using static TorchSharp.torch.nn;

namespace InFiConD.Demo.Training;

/// <summary>A multi-label teacher: evidence for every class at every patch, pooled by log-sum-exp; logits [N, 20].</summary>
internal sealed class TeacherNet : Module<Tensor, Tensor>
{
    private readonly Trunk _trunk = new();
    private readonly Convolution _think = new("think", Trunk.Features, Trunk.Features, 1);
    private readonly Modules.Conv2d _evidence = Conv2d(Trunk.Features, Words.Classes.Count, 1);

    public TeacherNet()
        : base("teacher") => RegisterComponents();

    public override Tensor forward(Tensor image)
    {
        using var scope = NewDisposeScope();
        return Pool(Evidence(image)).MoveToOuterDisposeScope();
    }

    /// <summary>Logits per patch [N, 20, 24, 24].</summary>
    public Tensor Evidence(Tensor image)
    {
        using var scope = NewDisposeScope();
        return _evidence.call(_think.call(_trunk.call(image))).MoveToOuterDisposeScope();
    }

    /// <summary>Logits per image.</summary>
    public static Tensor Pool(Tensor evidence) => evidence.flatten(2).logsumexp(2);

    /// <summary>Starts from the trunk of a trained extractor.</summary>
    public void StartFrom(Trunk trunk) => _trunk.load_state_dict(trunk.state_dict());

    /// <summary>The model as ONNX: input `image`, output `logits`.</summary>
    public byte[] Export()
    {
        var graph = new OnnxGraph("rendered scenes teacher");
        var image = graph.Input("image", OnnxGraph.AnyLength, 3, Corpus.Side, Corpus.Side);
        var features = _think.Export(graph, "think", _trunk.Export(graph, image));
        var evidence = graph.Node(
            "Conv", "evidence", [features, graph.Constant("evidence.weight", _evidence.weight.Floats(), _evidence.weight.shape), graph.Constant("evidence.bias", _evidence.bias!.Floats(), _evidence.bias!.shape)]);
        graph.Output(graph.Node("ReduceLogSumExp", "logits", [evidence], OnnxSetting.Of("axes", 2, 3), OnnxSetting.Of("keepdims", 0)), OnnxGraph.AnyLength, Words.Classes.Count);
        return graph.ToBytes();
    }
}
