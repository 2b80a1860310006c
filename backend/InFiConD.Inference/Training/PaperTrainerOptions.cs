namespace InFiConD.Inference.Training;

/// <summary>Which rule turns a gradient into a step.</summary>
public enum PaperOptimizer
{
    Sgd,
    Adam,
}

/// <summary>Where the steps are computed.</summary>
public enum TrainingDevice
{
    /// <summary>CUDA when there is a device, else the CPU.</summary>
    Auto,
    Cpu,
    Cuda,
}

/// <summary>How paper mode trains. Same options, same problem and same machine: same weights.</summary>
public sealed record PaperTrainerOptions
{
    /// <summary>Plain stochastic gradient descent, or Adam with its usual moments.</summary>
    public PaperOptimizer Optimizer { get; init; } = PaperOptimizer.Adam;

    /// <summary>Length of a step, &gt; 0.</summary>
    public double LearningRate { get; init; } = 0.03;

    /// <summary>Passes over the images, &gt;= 1.</summary>
    public int Epochs { get; init; } = 60;

    /// <summary>Images per step, &gt;= 1; the last step of an epoch may have fewer.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Decides the order of the images.</summary>
    public ulong Seed { get; init; }

    /// <summary>Device; asking for CUDA where there is none is an error, not a fallback.</summary>
    public TrainingDevice Device { get; init; }

    internal void Validate()
    {
        if (!(LearningRate > 0) || !double.IsFinite(LearningRate) || Epochs < 1 || BatchSize < 1)
            throw new ArgumentException($"Options make no sense: {this}.");
    }
}
