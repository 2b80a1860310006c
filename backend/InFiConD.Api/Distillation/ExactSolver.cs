using InFiConD.Api.Hosting;
using InFiConD.Core.Solver;
using InFiConD.Inference.Training;

namespace InFiConD.Api.Distillation;

/// <summary>
/// Committed exact fits: on the processor, or on a CUDA device where the operator asked for that and there is one. A device that fails is not
/// asked again by this process, and the fit is done on the processor.
/// </summary>
internal sealed partial class ExactSolver
{
    /// <summary>Numbers in a concept map from which on a device pays.</summary>
    private const long Large = 100_000_000;

    private readonly SolverChoice _choice;
    private readonly Func<string?> _absent;
    private readonly Func<SparseLogisticProblem, SolverOptions, CancellationToken, StudentFit> _onDevice;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private bool? _usable;

    public ExactSolver(Settings settings, ILogger<ExactSolver> log)
        : this(settings.Solver, WhyNoCuda, (problem, options, ct) => TorchSolver.Fit(problem, options, TrainingDevice.Cuda, ct), log)
    {
    }

    /// <param name="choice">What the operator asked for.</param>
    /// <param name="absent">Why there is no device; null when there is one. Asked once, at the first fit that would go there.</param>
    /// <param name="onDevice">Fits there.</param>
    /// <param name="log">Gets one line about the device.</param>
    internal ExactSolver(
        SolverChoice choice, Func<string?> absent, Func<SparseLogisticProblem, SolverOptions, CancellationToken, StudentFit> onDevice, ILogger log)
    {
        (_choice, _absent, _onDevice, _log) = (choice, absent, onDevice, log);
    }

    /// <summary>Solves one class cold; the fit names its solver.</summary>
    public StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        var asked = _choice == SolverChoice.Cuda || (_choice == SolverChoice.Auto && (long)problem.X.Rows * problem.X.Columns > Large);
        return asked && TryOnDevice(problem, options, ct) is { Converged: true } fit
            ? fit
            : SparseLogisticSolver.Fit(problem, options, null, ct);
    }

    private StudentFit? TryOnDevice(SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        // One fit at a time has the device; those that waited while it failed do not ask it again.
        lock (_gate)
        {
            try
            {
                return (_usable ??= IsPresent()) ? _onDevice(problem, options, ct) : null;
            }
#pragma warning disable CA1031 // A device, and the library that drives it, fail in more ways than can be listed; the processor can always do it.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                _usable = false;
                LogFailed(failure.GetBaseException().Message.Split('\n', 2)[0]);
                return null;
            }
        }
    }

    private bool IsPresent()
    {
        if (_absent() is { } reason)
        {
            LogAbsent(reason);
            return false;
        }

        LogPresent(TorchSolver.SolverId);
        return true;
    }

    private static string? WhyNoCuda() =>
        TorchRuntime.Probe() is { Available: false, Reason: var reason } ? reason
        : TorchRuntime.HasCuda ? null
        : "libtorch sees no CUDA device.";

    [LoggerMessage(Level = LogLevel.Information, Message = "Exact fits run on CUDA as INFICOND_SOLVER asks, recorded as {Solver}: certified as always, with bits of their own.")]
    private partial void LogPresent(string solver);

    [LoggerMessage(Level = LogLevel.Warning, Message = "INFICOND_SOLVER asks for CUDA, but exact fits run on the CPU: {Reason}")]
    private partial void LogAbsent(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "CUDA failed ({Reason}): exact fits run on the CPU until the next start.")]
    private partial void LogFailed(string reason);
}
