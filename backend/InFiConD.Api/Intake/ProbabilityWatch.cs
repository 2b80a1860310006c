using InFiConD.Core;

namespace InFiConD.Api.Intake;

/// <summary>Watches rows of what should be logits, for a person may have uploaded what a sigmoid or softmax made of them.</summary>
internal sealed class ProbabilityWatch
{
    /// <summary>Fewer values than this may all lie between 0 and 1 without meaning anything, unless each row sums to 1.</summary>
    private const int Telling = 40;
    private const float Rounding = 1e-3f;
    private long _values;
    private bool _inside = true, _sumToOne = true;

    public void Add(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var value in row)
        {
            _inside &= value is >= 0 and <= 1;
            sum += value;
        }

        _values += row.Length;
        _sumToOne &= row.Length > 1 && Math.Abs(sum - 1) < Rounding;
    }

    /// <summary>The question, where the rows seem to be probabilities.</summary>
    public Rejection? Ask(string file) => !_inside || !(_sumToOne || _values >= Telling)
        ? null
        : new Rejection(
            "logits-look-like-probabilities",
            $"Every value of {file} lies between 0 and 1{(_sumToOne ? ", and each row sums to 1" : "")}: these seem to be probabilities, not logits. Send the field activation with them: "
            + $"\"{(_sumToOne ? "softmax" : "sigmoid")}\" turns probabilities back to logits, \"none\" takes the values as logits.",
            "activation");
}
