namespace InFiConD.Inference.Training;

/// <summary>Where committed exact fits are computed.</summary>
public enum SolverChoice
{
    /// <summary>On the processor: the same bits on every machine.</summary>
    Cpu,

    /// <summary>Large ones on a CUDA device where there is one: the same optimum, other bits.</summary>
    Auto,

    /// <summary>All on a CUDA device, where there is one.</summary>
    Cuda,
}
