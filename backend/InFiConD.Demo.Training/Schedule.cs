namespace InFiConD.Demo.Training;

/// <summary>Learning rate: a short rise, then half a cosine down to nearly zero.</summary>
internal sealed class Schedule(optim.Optimizer optimizer, double highest, int steps)
{
    private const int Rise = 100;
    private int _step;

    /// <summary>Sets the rate of the next step.</summary>
    public void Next()
    {
        var rate = highest * Math.Min(1, (_step + 1.0) / Rise) * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, (double)_step / steps)));
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = Math.Max(rate, 1e-6);
        _step++;
    }
}
