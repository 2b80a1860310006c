using InFiConD.Api.Distillation;
using InFiConD.Api.Storage;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Api.Tuning;

/// <summary>What previews compare with and start from, worked out once for the many moves of a slider: a version's student.</summary>
internal sealed class BaseStudents
{
    private readonly RecentCache<ClassEvaluation> _evaluations = new(64);
    private readonly RecentCache<WarmStart> _starts = new(64);

    /// <summary>The student looked at on <c>tune</c>.</summary>
    public ClassEvaluation Evaluation(InputHashes inputs, SplitData tune, int c, string weightsHash, StudentWeights weights) =>
        _evaluations.Get($"{inputs}:{c}:{weightsHash}", () => new ClassEvaluation(tune, c, weights));

    /// <summary>The student as a start, with its gradient on <c>distil</c>.</summary>
    public WarmStart Start(InputHashes inputs, StudentData data, int c, string weightsHash, StudentWeights weights) =>
        _starts.Get($"{inputs}:{c}:{weightsHash}", () => StudentFitting.StartAt(data, c, weights));
}
