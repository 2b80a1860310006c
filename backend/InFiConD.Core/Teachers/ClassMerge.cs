namespace InFiConD.Core.Teachers;

/// <summary>How the logits of several classes become one.</summary>
public enum Combine
{
    /// <summary>The largest: the best of them speaks for all.</summary>
    Max,

    /// <summary>ln of the sum of their exponentials: the logit of "one of them" where a softmax stands behind the logits.</summary>
    LogSumExp,
}

/// <summary>Classes <paramref name="From"/> of a teacher that are one class <paramref name="To"/> of the students.</summary>
public sealed record ClassMerge(string To, IReadOnlyList<string> From, Combine Combine = Combine.Max);
