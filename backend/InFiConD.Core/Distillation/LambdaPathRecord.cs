namespace InFiConD.Core.Distillation;

/// <summary>All classes solved at one lambda, to choose by. Counts are of concepts with a weight, per class.</summary>
/// <param name="Lambda">The lambda.</param>
/// <param name="MedianConcepts">Median over the classes.</param>
/// <param name="MeanConcepts">Mean over the classes.</param>
/// <param name="MeanStudentAp">Mean average precision of the students on <c>tune</c>; null where no class has one.</param>
/// <param name="ApChange">
/// Change of that mean from the best point of the path, with its interval over images; null where it did not have to be looked at.
/// </param>
public sealed record LambdaPathPoint(double Lambda, double MedianConcepts, double MeanConcepts, double? MeanStudentAp, Estimate? ApChange);

/// <summary>What a lambda was chosen from. These students served the choice only: the version's own are fitted anew at the chosen lambda.</summary>
/// <param name="ApClasses">Classes that the means of average precision are over: the labelled ones with a positive image, or all such where none is labelled.</param>
/// <param name="MeanTeacherAp">Mean average precision of the teacher on the same classes.</param>
/// <param name="Points">One per lambda, falling.</param>
public sealed record LambdaPathRecord(int ApClasses, double? MeanTeacherAp, IReadOnlyList<LambdaPathPoint> Points)
{
    /// <summary>Whether every number is the same; a record's own equality would compare the lists by reference.</summary>
    public bool IsSameAs(LambdaPathRecord other) =>
        other is not null && ApClasses == other.ApClasses && MeanTeacherAp == other.MeanTeacherAp && Points.SequenceEqual(other.Points);
}
