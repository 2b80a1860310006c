using InFiConD.Inference.Onnx;
using static TorchSharp.torch.nn;

namespace InFiConD.Demo.Training;

/// <summary>A dense extractor: unit-length patch embeddings [N, 64, 24, 24] in the space of the word vectors it learns with them.</summary>
internal sealed class ExtractorNet : Module<Tensor, Tensor>
{
    /// <summary>Numbers per embedding.</summary>
    public const int Dimension = 64;

    private readonly Trunk _trunk = new();
    private readonly Modules.Conv2d _embed = Conv2d(Trunk.Features, Dimension, 1);
    private readonly Modules.Parameter _words = Parameter(randn(Words.All.Count, Dimension));
    private readonly Modules.Parameter _scale = Parameter(tensor(2.5f));

    public ExtractorNet()
        : base("extractor") => RegisterComponents();

    /// <summary>Patch features and everything below.</summary>
    public Trunk Trunk => _trunk;

    /// <summary>Unit word vectors [words, 64].</summary>
    public Tensor WordVectors() => functional.normalize(_words, dim: 1);

    public override Tensor forward(Tensor image)
    {
        using var scope = NewDisposeScope();
        return functional.normalize(_embed.call(_trunk.call(image)), dim: 1).MoveToOuterDisposeScope();
    }

    /// <summary>Log-probabilities of the words for each patch [N, 24 * 24, words]: a softmax over scaled cosines.</summary>
    public Tensor LogWords(Tensor image)
    {
        using var scope = NewDisposeScope();
        var patches = call(image).flatten(2).transpose(1, 2);
        var cosines = patches.matmul(WordVectors().t());
        return functional.log_softmax(cosines * _scale.exp().clamp(1, 18), dim: 2).MoveToOuterDisposeScope();
    }

    /// <summary>The model as ONNX: input `image`, output `patches`.</summary>
    public byte[] Export()
    {
        var graph = new OnnxGraph("rendered scenes extractor");
        var image = graph.Input("image", OnnxGraph.AnyLength, 3, Corpus.Side, Corpus.Side);
        var features = _trunk.Export(graph, image);
        var raw = graph.Node("Conv", "raw", [features, graph.Constant("embed.weight", _embed.weight.Floats(), _embed.weight.shape), graph.Constant("embed.bias", _embed.bias!.Floats(), _embed.bias!.shape)]);
        graph.Output(graph.Node("LpNormalization", "patches", [raw], OnnxSetting.Of("axis", 1), OnnxSetting.Of("p", 2)), OnnxGraph.AnyLength, Dimension, PatchTruth.Grid, PatchTruth.Grid);
        return graph.ToBytes();
    }
}
