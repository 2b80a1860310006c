namespace InFiConD.Core.Metrics;

/// <summary>A measured change with its 95 % interval.</summary>
/// <param name="Value">The change on the images as they are.</param>
/// <param name="Low">2.5th percentile over resamples.</param>
/// <param name="High">97.5th percentile over resamples.</param>
public readonly record struct Interval(double Value, double Low, double High)
{
    /// <summary>True when zero lies inside: the change is no better than noise.</summary>
    public bool ContainsZero => Low <= 0 && High >= 0;
}
