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
    private readonly Func<SparseLogisticProblem, SolverOptions, CancellationToken, StudentFit> _onDevice;
    private readonly Lazy<bool> _present;
    private readonly ILogger _log;
    private readonly Lock _gate = new();
    private bool _failed;

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
        (_choice, _onDevice, _log) = (choice, onDevice, log);
        _present = new(() => Present(Ask(absent)));
    }

    /// <summary>Solves one class cold; the fit names its solver.</summary>
    public StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        var asked = _choice == SolverChoice.Cuda || (_choice == SolverChoice.Auto && (long)problem.X.Rows * problem.X.Columns > Large);
        return asked && _present.Value && TryOnDevice(problem, options, ct) is { Converged: true } fit
            ? fit
            : SparseLogisticSolver.Fit(problem, options, null, ct);
    }

    private StudentFit? TryOnDevice(SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        // One fit at a time has the device; those that waited while it failed do not ask it again.
        lock (_gate)
        {
            if (_failed) return null;
            try
            {
                return _onDevice(problem, options, ct);
            }
#pragma warning disable CA1031 // A device fails in more ways than can be listed; the processor can always do it.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                _failed = true;
                LogFailed(failure.Message.Split('\n', 2)[0]);
                return null;
            }
        }
    }

    /// <summary>A library that does not load is a reason like any other.</summary>
    private static string? Ask(Func<string?> absent)
    {
        try
        {
            return absent();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.GetBaseException().Message.Split('\n', 2)[0];
        }
    }

    private bool Present(string? absent)
    {
        if (absent is null)
            LogPresent(TorchSolver.SolverId);
        else
            LogAbsent(absent);
        return absent is null;
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
