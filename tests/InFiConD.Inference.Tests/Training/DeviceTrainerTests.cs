using InFiConD.Core.Solver;
using InFiConD.Inference.Training;

namespace InFiConD.Inference.Tests.Training;

public sealed class DeviceTrainerTests
{
    private static readonly SolverOptions _options = new();
    private readonly List<DeviceNotice> _notices = [];

    [Theory]
    [InlineData(SolverChoice.Cpu)]
    [InlineData(SolverChoice.Auto)]
    public void A_small_fit_stays_on_the_processor_unless_told_and_nothing_is_said(SolverChoice choice)
    {
        var fit = Solver(choice, null).Fit(Problem(), _options, null, CancellationToken.None);

        fit.Solver.ShouldBe("prox-newton/2");
        _notices.ShouldBeEmpty();
    }

    [Fact]
    public void Told_so_it_runs_on_the_device_and_says_so_once()
    {
        var solver = Solver(SolverChoice.Cuda, null);

        var fits = Enumerable.Range(0, 3).Select(_ => solver.Fit(Problem(), _options, null, CancellationToken.None)).ToArray();

        fits.ShouldAllBe(fit => fit.Solver == "prox-newton-torch/1" && fit.Converged);
        _notices.ShouldHaveSingleItem().Text.ShouldContain("prox-newton-torch/1");
    }

    [Fact]
    public void Without_a_device_it_runs_on_the_processor_and_says_why_once()
    {
        var solver = Solver(SolverChoice.Cuda, "libtorch sees no CUDA device.");

        var fits = Enumerable.Range(0, 3).Select(_ => solver.Fit(Problem(), _options, null, CancellationToken.None)).ToArray();

        fits.ShouldAllBe(fit => fit.Solver == "prox-newton/2");
        _notices.ShouldHaveSingleItem().Text.ShouldContain("no CUDA device");
    }

    [Fact]
    public void A_device_whose_library_does_not_load_is_given_up()
    {
        var solver = new DeviceTrainer(SolverChoice.Cuda, () => throw new NotSupportedException("libtorch_cuda.so: wrong version\nat ..."), (_, _, _) => throw new InvalidOperationException("never"), _notices.Add);

        var fits = Enumerable.Range(0, 3).Select(_ => solver.Fit(Problem(), _options, null, CancellationToken.None)).ToArray();

        fits.ShouldAllBe(fit => fit.Solver == "prox-newton/2" && fit.Converged);
        _notices.ShouldHaveSingleItem()
            .ShouldBe(new DeviceNotice(true, "CUDA failed (libtorch_cuda.so: wrong version): exact fits run on the CPU until the next start."));
    }

    [Fact]
    public void Fits_that_wait_for_a_device_that_fails_do_not_ask_it_again()
    {
        var asked = 0;
        var solver = new DeviceTrainer(SolverChoice.Cuda, () => null, (_, _, _) =>
        {
            Interlocked.Increment(ref asked);
            Thread.Sleep(100);
            throw new InvalidOperationException("CUDA out of memory");
        }, _notices.Add);

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => solver.Fit(Problem(), _options, null, CancellationToken.None).Converged.ShouldBeTrue());

        asked.ShouldBe(1);
    }

    [Fact]
    public void A_device_that_fails_is_given_up_and_the_fit_is_done_all_the_same()
    {
        var asked = 0;
        var solver = new DeviceTrainer(SolverChoice.Cuda, () => null, (_, _, _) => throw new InvalidOperationException($"CUDA out of memory, try {++asked}\nat ..."), _notices.Add);

        var fits = Enumerable.Range(0, 3).Select(_ => solver.Fit(Problem(), _options, null, CancellationToken.None)).ToArray();

        fits.ShouldAllBe(fit => fit.Solver == "prox-newton/2" && fit.Converged);
        asked.ShouldBe(1);
        _notices[^1].Text.ShouldBe("CUDA failed (CUDA out of memory, try 1): exact fits run on the CPU until the next start.");
    }

    [Fact]
    public void Who_stops_it_is_not_answered_by_the_processor()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => Solver(SolverChoice.Cuda, null).Fit(Problem(), _options, null, source.Token));
    }

    /// <summary>libtorch's CPU device stands for the CUDA device: the code is the same.</summary>
    private DeviceTrainer Solver(SolverChoice choice, string? absent) =>
        new(choice, () => absent, (problem, options, ct) => TorchSolver.Fit(problem, options, TrainingDevice.Cpu, ct), _notices.Add);

    private static SparseLogisticProblem Problem()
    {
        var random = new Random(5);
        var x = Enumerable.Range(0, 200 * 6).Select(_ => random.NextSingle()).ToArray();
        var targets = Enumerable.Range(0, 200).Select(i => 1 / (1 + Math.Exp(2 - (4 * x[i * 6])))).ToArray();
        return new SparseLogisticProblem(FeatureMatrix.FromRowMajor(x, 200, 6, []), targets, 1e-3, new Dictionary<int, Box>());
    }
}
