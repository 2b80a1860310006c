using static TorchSharp.torch;

namespace InFiConD.Inference.Training;

/// <summary>
/// Steps of plain gradient descent or of Adam (Kingma, Ba: Adam, 2015, with its usual moments) that move one vector in place. Not
/// TorchSharp's optimizers: those want parameters, whose tensors its own count never sees released.
/// </summary>
internal sealed class Descent
{
    private const double Memory = 0.9;
    private const double SquareMemory = 0.999;
    private const double Tiny = 1e-8;
    private readonly double _rate;
    private readonly Tensor _moved;
    private readonly Tensor? _mean;
    private readonly Tensor? _square;

    /// <param name="rule">Which rule.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="moved">The vector that steps move; it and the moments belong to the caller's dispose scope.</param>
    public Descent(PaperOptimizer rule, double rate, Tensor moved)
    {
        (_rate, _moved) = (rate, moved);
        if (rule == PaperOptimizer.Adam)
            (_mean, _square) = (zeros_like(moved), zeros_like(moved));
    }

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>One step against the gradient.</summary>
    public void Step(Tensor gradient)
    {
        Steps++;
        if (_mean is null || _square is null)
        {
            _moved.sub_(gradient * _rate);
            return;
        }

        _mean.mul_(Memory).add_(gradient * (1 - Memory));
        _square.mul_(SquareMemory).add_(gradient * gradient * (1 - SquareMemory));
        var length = _rate / (1 - Math.Pow(Memory, Steps));
        var spread = (_square / (1 - Math.Pow(SquareMemory, Steps))).sqrt_().add_(Tiny);
        _moved.sub_(_mean / spread * length);
    }
}
