using Microsoft.ML.OnnxRuntime;

namespace InFiConD.Inference.Sessions;

/// <summary>What computes.</summary>
public enum ProviderKind
{
    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA device.</summary>
    Cuda,
}

/// <summary>The execution provider of a session and why it was chosen; <paramref name="Reason"/> is one line for the log.</summary>
public sealed record Provider(ProviderKind Kind, string Reason)
{
    /// <summary>Short name for events and people: CPU or CUDA.</summary>
    public string Name => Kind == ProviderKind.Cpu ? "CPU" : "CUDA";

    /// <summary>What sessions with these settings would use. Never throws: a build without CUDA is asked for its providers first.</summary>
    public static Provider Choose(SessionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        NativeEnvironment.DisableTelemetry();
        if (!settings.AllowGpu)
            return CpuBecause("GPU use is switched off.");
        if (!OrtEnv.Instance().GetAvailableProviders().Contains("CUDAExecutionProvider"))
            return CpuBecause("this build has no CUDA provider.");
        try
        {
            using var options = new SessionOptions();
            options.AppendExecutionProvider_CUDA();
            return new Provider(ProviderKind.Cuda, "Models run on CUDA device 0.");
        }
        catch (Exception problem) when (problem is OnnxRuntimeException or EntryPointNotFoundException)
        {
            return CpuBecause($"CUDA is in this build but does not start: {problem.Message.Split('\n', 2)[0]}");
        }
    }

    internal static Provider CpuBecause(string why) => new(ProviderKind.Cpu, $"Models run on the CPU: {why}");

    internal SessionOptions Options()
    {
        var options = new SessionOptions();
        if (Kind == ProviderKind.Cuda)
            options.AppendExecutionProvider_CUDA();
        return options;
    }
}
