namespace InFiConD.Inference.Sessions;

/// <summary>How models are run.</summary>
/// <param name="Threads">Threads inside one operator; 0 = one per core.</param>
/// <param name="AllowGpu">Use CUDA when this build of ONNX Runtime has it and a device answers.</param>
/// <param name="Batch">Images per run of a model that takes any number; 0 = 1 on the CPU and 16 on a GPU. The last batch is filled up, so shapes never change.</param>
public sealed record SessionSettings(int Threads = 0, bool AllowGpu = true, int Batch = 0)
{
    /// <summary>All cores, a GPU when there is one.</summary>
    public static SessionSettings Default { get; } = new();
}
