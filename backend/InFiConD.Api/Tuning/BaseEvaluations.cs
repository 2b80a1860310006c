using InFiConD.Api.Distillation;
using InFiConD.Api.Storage;
using InFiConD.Core.Distillation;

namespace InFiConD.Api.Tuning;

/// <summary>What previews compare with: a version's student looked at on <c>tune</c>, once for the many moves of a slider.</summary>
internal sealed class BaseEvaluations
{
    private readonly RecentCache<ClassEvaluation> _recent = new(64);

    public ClassEvaluation Get(InputHashes inputs, SplitData tune, int c, string weightsHash, StudentWeights weights) =>
        _recent.Get($"{inputs}:{c}:{weightsHash}", () => new ClassEvaluation(tune, c, weights.Weights, weights.Intercept));
}
