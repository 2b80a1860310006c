namespace InFiConD.Core.Solver;

/// <summary>
/// Proximal Newton on a working set. Outside: full gradient, certificate, choice of the set. Inside: model, step, line search until the
/// set's own problem is solved well enough for the next look at all coordinates.
/// </summary>
internal sealed class ProximalNewton : IDisposable
{
    private const double SufficientDecrease = 1e-4;
    private const int MaxHalvings = 40;

    // Which share of the gap a set's own problem may keep before all coordinates are looked at again: other coordinates soon matter more.
    private const double InnerShare = 0.5;

    // A step with an old Hessian costs about a sixth of one with a new: it pays as long as it nearly halves the violation.
    private const double WorthKeeping = 0.55;

    // From violations of this share of lambda on Newton steps converge fast; one that does not wants a better Hessian.
    private const double Near = 0.05;

    // Problems that behave need at most some 40 steps. One that is not there by then has columns whose scales or mutual dependence mislead
    // the cheap rules: from here on every model is solved out, on an exact Hessian.
    private const int CarefulAfter = 100;
    private const double RoughModel = 0.01;
    private const double CarefulModel = 1e-8;

    // A step that promises less than this share of the objective drowns in the objective's rounding.
    private const double Drowned = 1e-13;
    private readonly SparseLogisticProblem _problem;
    private readonly SolverOptions _options;
    private readonly CancellationToken _ct;
    private readonly Penalty _penalty;
    private readonly IDataTerm _data;
    private readonly double[] _w;
    private readonly double[] _gradient;
    private double _intercept;
    private int _iterations;
    private bool _precise;
    private bool _careful;

    /// <param name="problem">What is to be solved.</param>
    /// <param name="penalty">Its penalty and boxes.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="data">Its data term; disposed with this.</param>
    /// <param name="ct">Stops it.</param>
    public ProximalNewton(SparseLogisticProblem problem, Penalty penalty, SolverOptions options, IDataTerm data, CancellationToken ct)
    {
        (_problem, _penalty, _options, _data, _ct) = (problem, penalty, options, data, ct);
        _precise = problem.Lambda == 0;
        _w = new double[problem.X.Columns];
        _gradient = new double[_w.Length];
    }

    /// <summary>Solves from the given start.</summary>
    public StudentFit Run(WarmStart start)
    {
        for (var j = 0; j < _w.Length; j++)
            _w[j] = _penalty.Clamp(j, start.Weights[j]);
        _intercept = start.Intercept;
        var innerShare = InnerShare;
        int[] previous = [];
        if (start.Gradient is { } known)
        {
            // The gradient where the start was before its boxes moved it is near enough to choose the first working set by.
            previous = WorkingSet.Choose(_penalty, _w, known);
            var gradient = new double[previous.Length];
            _data.Restart(_w, _intercept, previous, gradient);
            SolveOn(previous, gradient, 0.3 * _options.RelativeGap * Math.Max(Objective(), Certificate.SmallestObjective));
        }

        while (true)
        {
            _ct.ThrowIfCancellationRequested();
            _data.Restart(_w, _intercept, [], []);
            _intercept += Intercept.Centre(_data);
            _data.FullGradient(_gradient);
            var certificate = Certificate.Of(_data, _penalty, _w, _intercept, _gradient, Linear());
            var goal = _options.RelativeGap * Math.Max(certificate.Objective, Certificate.SmallestObjective);
            var reached = certificate.Gap <= goal;
            if (reached || _iterations >= _options.MaxIterations)
                return Result(certificate, reached);

            var set = WorkingSet.Choose(_penalty, _w, _gradient);
            if (set.SequenceEqual(previous))
                innerShare *= 0.1;
            previous = set;
            var gradient = Array.ConvertAll(set, j => _gradient[j]);
            if (SolveOn(set, gradient, Math.Max(0.3 * goal, innerShare * certificate.Gap)) || innerShare >= 1e-6)
                continue;
            if (_careful)
                return Result(certificate, reached: false);

            // Nothing more to gain by the cheap rules.
            (_careful, _precise, innerShare) = (true, true, InnerShare);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _data.Dispose();

    private StudentFit Result(Certificate certificate, bool reached) =>
        new(_w, _intercept, certificate.Objective, certificate.RelativeGap, certificate.KktResidual, _iterations, reached) { Gradient = _gradient };

    /// <summary>Newton steps on the set until its gap is estimated below the goal. False when nothing could be improved.</summary>
    private bool SolveOn(int[] set, double[] gradient, double goal)
    {
        var (improved, objective) = (false, Objective());
        CurvatureMatrix? curvature = null;
        try
        {
            while (_iterations < _options.MaxIterations)
            {
                _ct.ThrowIfCancellationRequested();
                var before = Violation(set, gradient);
                if (before == 0)
                    return improved;
                if (_iterations == CarefulAfter)
                {
                    (_careful, _precise) = (true, true);
                    curvature?.Dispose();
                    curvature = null;
                }

                var fresh = curvature is null;
                curvature ??= _data.Curvature(set, _precise, _problem.Lambda > 0);
                _iterations++;
                var whole = Step(set, curvature, gradient, before, ref objective, out var decreased);
                improved |= decreased;
                var after = Violation(set, gradient);
                if (EstimatedGap(set, gradient, objective) <= goal || (fresh && _precise && !decreased && after >= 0.5 * before))
                    return improved;
                if (whole && after <= WorthKeeping * before)
                    continue;
                _precise |= fresh && (!decreased || before < Near * _problem.Lambda);
                curvature.Dispose();
                curvature = null;
            }

            return improved;
        }
        finally
        {
            curvature?.Dispose();
        }
    }

    /// <summary>One step: minimise the model, then halve the way until the objective agrees. True when the whole way was gone.</summary>
    private bool Step(int[] set, CurvatureMatrix curvature, double[] gradient, double violation, ref double objective, out bool decreased)
    {
        var m = set.Length;
        var w = new double[m];
        var reduced = new double[m];
        for (var k = 0; k < m; k++)
        {
            w[k] = _w[set[k]];
            reduced[k] = Math.FusedMultiplyAdd(-curvature.Coupling[k], _data.MeanResidual, gradient[k]);
        }

        var model = new QuadraticModel(curvature, set, _penalty, w, reduced);
        model.Solve(Math.Max((_careful ? CarefulModel : RoughModel) * violation, 1e-16));

        var step = new double[m];
        var shift = -_data.MeanResidual / Math.Max(_data.MeanCurvature, 1e-9);
        var (slope, penaltyChange) = (0.0, 0.0);
        for (var k = 0; k < m; k++)
        {
            step[k] = model.Weights[k] - w[k];
            shift = Math.FusedMultiplyAdd(-curvature.Coupling[k], step[k], shift);
            slope = Math.FusedMultiplyAdd(gradient[k], step[k], slope);
            penaltyChange += _penalty.Lambda[set[k]] * (Math.Abs(model.Weights[k]) - Math.Abs(w[k]));
        }

        slope = Math.FusedMultiplyAdd(_data.MeanResidual, shift, slope) + penaltyChange;
        var moving = Enumerable.Range(0, m).Where(k => step[k] != 0).ToArray();
        var (before, intercept, length) = (objective, _intercept, 1.0);
        for (var halving = 0; ; halving++)
        {
            for (var k = 0; k < m; k++)
                _w[set[k]] = length == 1 ? model.Weights[k] : length == 0 ? w[k] : _penalty.Clamp(set[k], Math.FusedMultiplyAdd(length, step[k], w[k]));
            _intercept = Math.FusedMultiplyAdd(length, shift, intercept);

            // After a step that went too far its rounding must not stay in the logits: they are taken anew.
            if (halving == 0)
                _data.Advance(moving.Select(k => set[k]).ToArray(), moving.Select(k => step[k]).ToArray(), shift, set, gradient);
            else
                _data.Restart(_w, _intercept, set, gradient);
            objective = Objective();
            var rounding = 4e-16 * Math.Abs(before);
            if (length == 0 || objective <= Math.FusedMultiplyAdd(SufficientDecrease * length, slope, before) + rounding)
                break;
            if (_careful && Math.Abs(slope) < Drowned * Math.Abs(before) && Violation(set, gradient) < violation)
                break;
            length = halving + 1 < MaxHalvings ? 0.5 * length : 0;
        }

        decreased = objective < before;
        return length == 1;
    }

    private double Objective() => _data.Loss + (Linear() ?? 0) + _penalty.Value(_w);

    private double? Linear() => _data is TiltedTerm tilted ? tilted.Linear(_w, _intercept) : null;

    private double Violation(int[] set, double[] gradient)
    {
        var worst = Math.Abs(_data.MeanResidual);
        for (var k = 0; k < set.Length; k++)
            worst = Math.Max(worst, _penalty.Violation(set[k], _w[set[k]], gradient[k]));
        return worst;
    }

    /// <summary>The certificate's gap as far as the set can tell, to first order: cheap, and only used to decide when to look outside.</summary>
    private double EstimatedGap(int[] set, double[] gradient, double objective)
    {
        var (sum, excess, norm) = (0.0, 0.0, 0.0);
        for (var k = 0; k < set.Length; k++)
        {
            var (j, w) = (set[k], _w[set[k]]);
            norm += Math.Abs(w);
            sum += Math.FusedMultiplyAdd(gradient[k], w, _penalty.Lambda[j] * Math.Abs(w)) + _penalty.Conjugate(j, -gradient[k]);
            excess = Math.Max(excess, _penalty.Violation(j, w, gradient[k]));
        }

        return Math.Abs(sum) + (excess * Math.Max(norm, _problem.Lambda > 0 ? 0.01 * objective / _problem.Lambda : 10));
    }
}
