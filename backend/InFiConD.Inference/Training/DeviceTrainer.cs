using InFiConD.Core;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Inference.Training;

/// <summary>What an operator should know about the device; a warning when it is not what was asked for.</summary>
public sealed record DeviceNotice(bool IsWarning, string Text);

/// <summary>
/// Exact fits on a CUDA device where the operator asked for that and there is one, else on the processor. A device that fails is not
/// asked again by this process, and the fit is done on the processor.
/// </summary>
/// <param name="choice">What the operator asked for.</param>
/// <param name="absent">Why there is no device; null when there is one. Asked once, at the first fit that would go there.</param>
/// <param name="onDevice">Fits there, cold.</param>
/// <param name="tell">Gets one notice about the device, and one more when it fails.</param>
public sealed class DeviceTrainer(
    SolverChoice choice, Func<string?> absent, Func<SparseLogisticProblem, SolverOptions, CancellationToken, StudentFit> onDevice,
    Action<DeviceNotice> tell) : ITrainer
{
    /// <summary>Numbers in a concept map from which on a device pays.</summary>
    private const long Large = 100_000_000;

    private readonly ExactTrainer _processor = new();
    private readonly Lock _gate = new();
    private bool? _usable;

    /// <summary>The processor's; a fit of the device names its own.</summary>
    public string SolverId => _processor.SolverId;

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <summary>With the CUDA device that libtorch sees, if any.</summary>
    public static DeviceTrainer OnCuda(SolverChoice choice, Action<DeviceNotice> tell) =>
        new(choice, WhyNoCuda, (problem, options, ct) => TorchSolver.Fit(problem, options, TrainingDevice.Cuda, ct), tell);

    /// <inheritdoc/>
    public Rejection? Refuse() => null;

    /// <summary>Fits one class; with a start, which a device has no use for, on the processor.</summary>
    public StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var asked = choice == SolverChoice.Cuda || (choice == SolverChoice.Auto && (long)problem.X.Rows * problem.X.Columns > Large);
        return asked && start is null && TryOnDevice(problem, options, ct) is { Converged: true } fit
            ? fit
            : _processor.Fit(problem, options, start, ct);
    }

    private StudentFit? TryOnDevice(SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        // One fit at a time has the device; those that waited while it failed do not ask it again.
        lock (_gate)
        {
            try
            {
                return (_usable ??= IsPresent()) ? onDevice(problem, options, ct) : null;
            }
#pragma warning disable CA1031 // A device, and the library that drives it, fail in more ways than can be listed; the processor can always do it.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                _usable = false;
                var reason = failure.GetBaseException().Message.Split('\n', 2)[0];
                tell(new DeviceNotice(true, $"CUDA failed ({reason}): exact fits run on the CPU until the next start."));
                return null;
            }
        }
    }

    private bool IsPresent()
    {
        var reason = absent();
        tell(reason is not null
            ? new DeviceNotice(true, $"INFICOND_SOLVER asks for CUDA, but exact fits run on the CPU: {reason}")
            : new DeviceNotice(
                false,
                $"Exact fits run on CUDA as INFICOND_SOLVER asks, recorded as {TorchSolver.SolverId}: certified as always, with bits of their own."));
        return reason is null;
    }

    private static string? WhyNoCuda() =>
        TorchRuntime.Probe() is { Available: false, Reason: var reason } ? reason
        : TorchRuntime.HasCuda ? null
        : "libtorch sees no CUDA device.";
}
