using InFiConD.Inference.Onnx;
using static TorchSharp.torch.nn;

namespace InFiConD.Demo.Training;

/// <summary>
/// Image [N, 3, 192, 192] in 0 to 255 to patch features [N, 64, 24, 24]: a small residual network, the coarsest level
/// with the mean of the whole image added, brought back to every eighth pixel beside the finer level (a feature pyramid of two levels).
/// </summary>
internal sealed class Trunk : Module<Tensor, Tensor>
{
    /// <summary>Numbers per patch.</summary>
    public const int Features = 64;

    private readonly Convolution _stem = new("stem", 3, 32, 4, 4);
    private readonly Convolution _toEighth = new("toEighth", 32, 64, 3, 2);
    private readonly Residual _fine = new("fine", 64);
    private readonly Convolution _toSixteenth = new("toSixteenth", 64, 128, 3, 2);
    private readonly Residual _coarseA = new("coarseA", 128);
    private readonly Residual _coarseB = new("coarseB", 128);
    private readonly Convolution _whole = new("whole", 128, 128, 1);
    private readonly Convolution _fromCoarse = new("fromCoarse", 128, Features, 1, linear: true);
    private readonly Convolution _fromFine = new("fromFine", 64, Features, 1, linear: true);
    private readonly Convolution _join = new("join", Features, Features, 3);

    public Trunk()
        : base("trunk") => RegisterComponents();

    public override Tensor forward(Tensor image)
    {
        using var scope = NewDisposeScope();
        var fine = _fine.call(_toEighth.call(_stem.call((image / 64) - 2)));
        var coarse = _coarseB.call(_coarseA.call(_toSixteenth.call(fine)));
        coarse += _whole.call(coarse.mean([2, 3], keepdim: true));
        var up = functional.interpolate(_fromCoarse.call(coarse), scale_factor: [2, 2], mode: InterpolationMode.Nearest);
        return _join.call(functional.relu(up + _fromFine.call(fine))).MoveToOuterDisposeScope();
    }

    /// <summary>Adds the same to a graph and answers the name of its output.</summary>
    public string Export(OnnxGraph graph, string image)
    {
        var scaled = graph.Node("Sub", "centred", [graph.Node("Div", "scaled", [image, graph.Constant("64", [64f])]), graph.Constant("2", [2f])]);
        var fine = _fine.Export(graph, "fine", _toEighth.Export(graph, "toEighth", _stem.Export(graph, "stem", scaled)));
        var coarse = _coarseB.Export(graph, "coarseB", _coarseA.Export(graph, "coarseA", _toSixteenth.Export(graph, "toSixteenth", fine)));
        var whole = _whole.Export(graph, "whole", graph.Node("GlobalAveragePool", "pooled", [coarse]));
        coarse = graph.Node("Add", "coarse", [coarse, whole]);
        var up = graph.Node(
            "Resize", "up", [_fromCoarse.Export(graph, "fromCoarse", coarse), string.Empty, graph.Constant("twice", [1f, 1f, 2f, 2f], 4)],
            OnnxSetting.Of("mode", "nearest"), OnnxSetting.Of("coordinate_transformation_mode", "asymmetric"), OnnxSetting.Of("nearest_mode", "floor"));
        return _join.Export(graph, "join", graph.Node("Relu", "both", [graph.Node("Add", "sum", [up, _fromFine.Export(graph, "fromFine", fine)])]));
    }
}
