namespace InFiConD.Core.Solver;

/// <summary>
/// One class: minimise over w, b  1/n sum_i [log(1 + exp(z_i)) - p_i z_i] + lambda sum_j s_j |w_j|,  z = X w + b,  w_j in its box.
/// s_j is 1, or the column's standard deviation when <see cref="Standardise"/> is set. docs/numerics.md has the details.
/// </summary>
/// <param name="X">Features [n, d].</param>
/// <param name="Targets">Teacher probabilities [n], each in [0, 1].</param>
/// <param name="Lambda">Weight of the L1 penalty, &gt;= 0; acts on the mean loss.</param>
/// <param name="Boxes">Boxes by column; a column that is missing is unbounded.</param>
public sealed record SparseLogisticProblem(FeatureMatrix X, double[] Targets, double Lambda, IReadOnlyDictionary<int, Box> Boxes)
{
    /// <summary>
    /// Penalise every concept by its spread, as if columns had been divided by their standard deviation first. Weights, boxes and results
    /// stay on the raw scale. A constant column then gets weight 0 (or the nearest its box allows).
    /// </summary>
    public bool Standardise { get; init; }

    /// <summary>Throws when the problem makes no sense.</summary>
    /// <exception cref="ArgumentException">Names what is wrong.</exception>
    internal void Validate()
    {
        if (Targets.Length != X.Rows)
            throw new ArgumentException($"{X.Rows} rows need {X.Rows} targets; {Targets.Length} were given.");
        if (!double.IsFinite(Lambda) || Lambda < 0)
            throw new ArgumentException($"Lambda has to be a finite number >= 0, not {Lambda}.");
        for (var i = 0; i < Targets.Length; i++)
        {
            if (!(Targets[i] >= 0 && Targets[i] <= 1))
                throw new ArgumentException($"Target {i} is {Targets[i]}; probabilities lie in [0, 1].");
        }

        foreach (var (column, box) in Boxes)
        {
            if ((uint)column >= (uint)X.Columns)
                throw new ArgumentException($"There is a box for column {column}, but only {X.Columns} columns.");
            if (!box.IsValid)
                throw new ArgumentException($"The box of column {column} is empty: [{box.Lower}, {box.Upper}].");
        }
    }
}
