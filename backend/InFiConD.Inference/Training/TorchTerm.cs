using InFiConD.Core.Solver;
using TorchSharp;
using static TorchSharp.torch;

namespace InFiConD.Inference.Training;

/// <summary>
/// The data term of one class on a torch device: features float32, everything taken from them float64, a part at a time so that the converted
/// copy stays small. Sums come in the device's own order: as accurate as the processor's, with other last bits.
/// </summary>
internal sealed class TorchTerm : IDataTerm
{
    private const long UsualPart = 1L << 25;

    // As in the processor's Hessian: a saturated row keeps this much curvature.
    private const double MinCurvature = 1e-9;
    private const double Tiny = 1e-300;

    private readonly Tensor _columns;
    private readonly Device _device;
    private readonly Tensor _targets;
    private readonly Tensor _logits;
    private readonly Tensor _residual;
    private readonly Tensor _curvature;
    private readonly long _part;

    /// <param name="columns">Features [d, n] float32, one row per concept, on the device; stays the caller's.</param>
    /// <param name="targets">Teacher probabilities [n].</param>
    /// <param name="part">Float64 numbers converted at a time; usually 256 MB of them.</param>
    public TorchTerm(Tensor columns, double[] targets, long part = UsualPart)
    {
        using var scope = NewDisposeScope();
        (_columns, _device, _part, Count) = (columns, columns.device, part, targets.Length);
        _targets = Vector(targets);
        _logits = zeros_like(_targets);
        _residual = zeros_like(_targets);
        _curvature = zeros_like(_targets);

        // Only when all are there: a device that runs out of memory on the way leaves nothing behind.
        scope.Detach(_targets, _logits, _residual, _curvature);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public double Loss { get; private set; }

    /// <inheritdoc/>
    public double MeanResidual { get; private set; }

    /// <inheritdoc/>
    public double MeanCurvature { get; private set; }

    /// <inheritdoc/>
    public void Reset() => _logits.zero_();

    /// <inheritdoc/>
    public void Advance(ReadOnlySpan<int> columns, ReadOnlySpan<double> step, double shift, int[] gradientOf, Span<double> gradient)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        _logits.add_(shift);
        foreach (var (first, count) in Parts(columns.Length, Count))
        {
            using var part = NewDisposeScope();
            _logits.add_(Columns(columns.Slice(first, count)).t().mv(Vector(step.Slice(first, count).ToArray())));
        }

        Evaluate();
        foreach (var (first, count) in Parts(gradientOf.Length, Count))
        {
            using var part = NewDisposeScope();
            Mean(Columns(gradientOf.AsSpan(first, count)).mv(_residual), gradient.Slice(first, count));
        }
    }

    /// <inheritdoc/>
    public void FullGradient(double[] gradient)
    {
        using var plain = no_grad();
        foreach (var (first, count) in Parts(gradient.Length, Count))
        {
            using var part = NewDisposeScope();
            Mean(_columns.narrow(0, first, count).to(float64).mv(_residual), gradient.AsSpan(first, count));
        }
    }

    /// <inheritdoc/>
    public CurvatureMatrix Curvature(int[] columns, bool precise, bool penalised)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var size = columns.Length + 1;
        var index = tensor(Array.ConvertAll(columns, j => (long)j), device: _device);
        var root = _curvature.clamp_min(MinCurvature).sqrt_();
        var sums = zeros(size, size, dtype: float64, device: _device);
        foreach (var (first, count) in Parts(Count, size))
        {
            using var part = NewDisposeScope();
            var scale = root.narrow(0, first, count);
            var rows = _columns.narrow(1, first, count).index_select(0, index).to(float64).mul_(scale);
            var bordered = cat([rows, scale.unsqueeze(0)]);
            sums.addmm_(bordered, bordered.t());
        }

        return CurvatureMatrix.Of(sums.cpu().data<double>().ToArray(), Count, penalised);
    }

    /// <inheritdoc/>
    public double ScalingCost(double s)
    {
        if (s == 1)
            return 0;
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var scaled = _residual * s;
        var q = (_targets + scaled).clamp_min_(0);
        var rest = (1 - _targets - scaled).clamp_min_(0);
        var entropy = (q * q.clamp_min(Tiny).log_()).add_(rest * rest.clamp_min(Tiny).log_());
        return (Losses(_logits.abs().neg_().exp_()) + entropy - (scaled * _logits)).sum().item<double>() / Count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _targets.Dispose();
        _logits.Dispose();
        _residual.Dispose();
        _curvature.Dispose();
    }

    /// <summary>Loss, residual and curvature at the logits.</summary>
    private void Evaluate()
    {
        using var scope = NewDisposeScope();
        var u = _logits.abs().neg_().exp_();
        var near = (u + 1).reciprocal_();
        var far = u * near;
        _residual.copy_(where(_logits.ge(0), near, far)).sub_(_targets);
        _curvature.copy_(far * near);
        var sums = stack([Losses(u).sum(), _residual.sum(), _curvature.sum()]).cpu().data<double>();
        (Loss, MeanResidual, MeanCurvature) = (sums[0] / Count, sums[1] / Count, sums[2] / Count);
    }

    /// <summary>Loss of every row; <paramref name="u"/> is exp(-|z|).</summary>
    private Tensor Losses(Tensor u) => _logits.clamp_min(0).add_(u.log1p()).sub_(_targets * _logits);

    private Tensor Columns(ReadOnlySpan<int> columns)
    {
        var index = new long[columns.Length];
        for (var k = 0; k < index.Length; k++)
            index[k] = columns[k];
        return _columns.index_select(0, tensor(index, device: _device)).to(float64);
    }

    private Tensor Vector(double[] values) => tensor(values, device: _device);

    private void Mean(Tensor sums, Span<double> target)
    {
        var values = sums.cpu().data<double>();
        for (var k = 0; k < target.Length; k++)
            target[k] = values[k] / Count;
    }

    /// <summary>Cuts <paramref name="length"/> things of <paramref name="each"/> numbers into parts that are small enough.</summary>
    private IEnumerable<(int First, int Count)> Parts(int length, int each)
    {
        var most = (int)Math.Clamp(_part / each, 1, int.MaxValue);
        for (var first = 0; first < length; first += most)
            yield return (first, Math.Min(most, length - first));
    }
}
