using InFiConD.Core.Audit;
using InFiConD.Core.Students;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Distillation;

/// <summary>Weights as content-addressed blobs: the same weights, the same blob, whichever version they belong to.</summary>
internal sealed class WeightsStore(IBlobStore blobs)
{
    public Task<string> PutAsync(double[] weights, double intercept, CancellationToken ct) => blobs.PutAsync(WeightsCodec.Encode(weights, intercept), ct);

    public async Task<StudentWeights> GetAsync(string hash, CancellationToken ct)
    {
        var (weights, intercept) = WeightsCodec.Decode(await blobs.ReadAllAsync(hash, ct));
        return new StudentWeights(weights, intercept);
    }
}
