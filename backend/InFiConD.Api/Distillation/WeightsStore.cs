using InFiConD.Api.Storage;
using InFiConD.Core.Audit;

namespace InFiConD.Api.Distillation;

/// <summary>A student's weights [d] and intercept.</summary>
public sealed record StudentWeights(double[] Weights, double Intercept);

/// <summary>Weights as content-addressed blobs: the same weights, the same blob, whichever version they belong to.</summary>
internal sealed class WeightsStore(BlobStore blobs)
{
    public string Put(double[] weights, double intercept) => blobs.Put(WeightsCodec.Encode(weights, intercept));

    public StudentWeights Get(string hash)
    {
        var (weights, intercept) = WeightsCodec.Decode(blobs.ReadAll(hash));
        return new StudentWeights(weights, intercept);
    }
}
