using InFiConD.Inference.Onnx;
using static TorchSharp.torch.nn;

namespace InFiConD.Demo.Training;

/// <summary>Two convolutions around a shortcut (He et al., Deep residual learning, arXiv 1512.03385, section 3).</summary>
internal sealed class Residual : Module<Tensor, Tensor>
{
    private readonly Convolution _first;
    private readonly Convolution _second;

    public Residual(string name, long channels)
        : base(name)
    {
        _first = new Convolution("first", channels, channels, 3);
        _second = new Convolution("second", channels, channels, 3, linear: true);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return functional.relu(_second.call(_first.call(input)) + input).MoveToOuterDisposeScope();
    }

    public string Export(OnnxGraph graph, string name, string input)
    {
        var second = _second.Export(graph, $"{name}.second", _first.Export(graph, $"{name}.first", input));
        return graph.Node("Relu", name, [graph.Node("Add", $"{name}.sum", [second, input])]);
    }
}
