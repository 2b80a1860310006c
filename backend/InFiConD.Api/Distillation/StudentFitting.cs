using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;

namespace InFiConD.Api.Distillation;

/// <summary>The one way a class is fitted: committed fits start cold, so that equal constraints give equal bits; previews may start warm.</summary>
internal static class StudentFitting
{
    /// <summary>From here on one fit shares its rows out over the cores; below, people and classes keep them busy. The bits are the same.</summary>
    private const int LargeRows = 24_000;

    /// <summary>Refused when the certificate was not reached: such a fit is never shown as exact.</summary>
    public static Result<StudentFit> Fit(
        StudentData data, EnsembleCreated ensemble, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, CancellationToken ct)
    {
        var fit = Solve(data, ensemble, c, boxes, start, ct);
        return fit.Converged
            ? fit
            : new Rejection("not-converged", $"\"{data.Classes[c]}\" was not solved to a relative gap of 1e-6 (reached {fit.RelativeGap:0.0e+0}). Relax the constraints or raise lambda.");
    }

    /// <summary>Fits as a commit does, cold; for a replay, which compares whatever comes out.</summary>
    public static StudentFit Refit(StudentData data, EnsembleCreated ensemble, int c, IReadOnlyDictionary<int, Box> boxes, CancellationToken ct) =>
        Solve(data, ensemble, c, boxes, null, ct);

    private static StudentFit Solve(
        StudentData data, EnsembleCreated ensemble, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, CancellationToken ct)
    {
        var problem = new SparseLogisticProblem(data.Distil.X, data.Distil.TeacherProbabilities[c], ensemble.Lambda, boxes) { Standardise = ensemble.Standardise };
        var options = new SolverOptions { Threads = data.Distil.Count >= LargeRows ? Environment.ProcessorCount : 1 };
        return SparseLogisticSolver.Fit(problem, options, start, ct);
    }
}
