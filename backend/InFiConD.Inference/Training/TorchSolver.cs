using InFiConD.Core.Solver;
using TorchSharp;
using static TorchSharp.torch;

namespace InFiConD.Inference.Training;

/// <summary>
/// The exact solver with its passes over the rows on a torch device, for maps that are large. The steps are the same; the bits are not, and a
/// device's may change with its driver. So the certificate is always taken on the processor: what is reported can be checked anywhere.
/// </summary>
public static class TorchSolver
{
    /// <summary>Names method and version in events.</summary>
    public const string SolverId = "prox-newton-torch/1";

    // The device's own certificate differs from the processor's by rounding: a little is kept back for it.
    private const double Reserve = 0.95;

    private static readonly Lock _gate = new();
    private static (FeatureMatrix Map, Tensor Columns)? _held;

    /// <summary>Solves one class from the canonical start; one at a time, since a device's memory is short.</summary>
    /// <param name="problem">Features, targets, lambda and boxes; not changed.</param>
    /// <param name="options">When to stop; threads for what is left on the processor.</param>
    /// <param name="device">Device; asking for CUDA where there is none is an error, not a fallback.</param>
    /// <param name="ct">Stops with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Weights with the processor's certificate.</returns>
    /// <exception cref="InvalidOperationException">libtorch does not run here, or there is no such device.</exception>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The device failed, for example for want of memory.</exception>
    public static StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, TrainingDevice device, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var chosen = TorchRuntime.Choose(device);
        lock (_gate)
        {
            try
            {
                return FitOn(chosen, problem, options, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whoever gives the device up shall not leave the map on it.
                Release();
                throw;
            }
        }
    }

    private static StudentFit FitOn(Device device, SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        using var scope = NewDisposeScope();
        var (passes, strict) = (0, options with { RelativeGap = Reserve * options.RelativeGap });
        var fit = SparseLogisticSolver.Fit(problem, strict, null, Term, ct);

        // A class with a closed form needs no passes: then the answer is the processor's own.
        return passes == 0
            ? SparseLogisticSolver.Fit(problem, options, null, ct)
            : Appraisal.Of(problem, options, fit.Weights, fit.Intercept, fit.Iterations) with { Solver = SolverId };

        IDataTerm Term()
        {
            passes++;
            return new TorchTerm(Columns(problem.X, device), problem.Targets);
        }
    }

    /// <summary>X [d, n] on the device. The last map stays on a CUDA device, for the classes to come.</summary>
    private static Tensor Columns(FeatureMatrix map, Device device)
    {
        if (_held is { } held && ReferenceEquals(held.Map, map))
            return held.Columns;
        Release();
        var columns = empty(map.Columns, map.Rows, dtype: float32, device: device);
        for (var j = 0; j < map.Columns; j++)
        {
            using var scope = NewDisposeScope();
            columns[j].copy_(tensor(map.Column(j).ToArray()));
        }

        if (device.type == DeviceType.CUDA)
            _held = (map, columns.DetachFromDisposeScope());
        return columns;
    }

    private static void Release()
    {
        _held?.Columns.Dispose();
        _held = null;
    }
}
