using InFiConD.Inference.Onnx;
using static TorchSharp.torch.nn;

namespace InFiConD.Demo.Training;

/// <summary>Convolution, batch normalisation and (unless linear) a rectifier; exported as one convolution.</summary>
internal sealed class Convolution : Module<Tensor, Tensor>
{
    private readonly long _kernel;
    private readonly long _stride;
    private readonly bool _linear;
    private readonly Modules.Conv2d _conv;
    private readonly Modules.BatchNorm2d _norm;

    public Convolution(string name, long from, long to, long kernel, long stride = 1, bool linear = false)
        : base(name)
    {
        (_kernel, _stride, _linear) = (kernel, stride, linear);
        _conv = Conv2d(from, to, kernel, stride, Padding, bias: false);
        _norm = BatchNorm2d(to);
        RegisterComponents();
    }

    private long Padding => _kernel == _stride ? 0 : _kernel / 2;

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var value = _norm.call(_conv.call(input));
        return (_linear ? value : functional.relu(value)).MoveToOuterDisposeScope();
    }

    /// <summary>Adds the same to a graph and answers the name of its output.</summary>
    public string Export(OnnxGraph graph, string name, string input)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var scale = _norm.weight! / (_norm.running_var! + 1e-5).sqrt();
        var weight = _conv.weight * scale.reshape(-1, 1, 1, 1);
        var bias = _norm.bias! - (_norm.running_mean! * scale);
        var output = graph.Node(
            "Conv", _linear ? name : $"{name}.sum",
            [input, graph.Constant($"{name}.weight", weight.Floats(), weight.shape), graph.Constant($"{name}.bias", bias.Floats(), bias.shape)],
            OnnxSetting.Of("strides", _stride, _stride), OnnxSetting.Of("pads", Padding, Padding, Padding, Padding));
        return _linear ? output : graph.Node("Relu", name, [output]);
    }
}
