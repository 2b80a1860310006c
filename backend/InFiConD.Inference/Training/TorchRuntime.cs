using System.Runtime.InteropServices;
using TorchSharp;

namespace InFiConD.Inference.Training;

/// <summary>Whether paper mode can run here.</summary>
/// <param name="Available">Whether it can.</param>
/// <param name="Reason">Why not; null when it can.</param>
public sealed record TorchStatus(bool Available, string? Reason);

/// <summary>The door to libtorch: hundreds of megabytes that are loaded when somebody asks for paper mode, and not before.</summary>
public static class TorchRuntime
{
    private static readonly string[] _needed = ["libtorch_cpu.so", "libLibTorchSharp.so"];
    private static readonly Lazy<TorchStatus> _loaded = new(() => Try(Load));

    /// <summary>What can be said without loading anything: the outcome of an earlier <see cref="Probe"/>, or whether the libraries are there.</summary>
    public static TorchStatus Expect() => _loaded.IsValueCreated ? _loaded.Value : Expect(AppContext.BaseDirectory);

    /// <summary>Loads libtorch on first use and says whether it runs. Never throws.</summary>
    public static TorchStatus Probe() => Expect() is { Available: false } missing ? missing : _loaded.Value;

    /// <summary>Whether steps can run on a CUDA device: only in a build that brings libtorch's CUDA part, on a machine that has one.</summary>
    public static bool HasCuda => Probe().Available && Find(AppContext.BaseDirectory, "libtorch_cuda.so") is not null && torch.cuda.is_available();

    /// <summary>The device that was asked for.</summary>
    /// <exception cref="InvalidOperationException">libtorch does not run here, or CUDA was asked for and is absent.</exception>
    internal static torch.Device Choose(TrainingDevice asked)
    {
        if (Probe() is { Available: false, Reason: var reason })
            throw new InvalidOperationException(reason);
        var present = asked != TrainingDevice.Cpu && HasCuda;
        if (asked == TrainingDevice.Cuda && !present)
            throw new InvalidOperationException("CUDA was asked for, but no CUDA device is available to libtorch here.");
        return present ? torch.CUDA : torch.CPU;
    }

    internal static TorchStatus Expect(string folder)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return new TorchStatus(false, $"Paper mode needs libtorch, which comes with Linux builds for x64 only; this is {RuntimeInformation.RuntimeIdentifier}.");
        return _needed.FirstOrDefault(library => Find(folder, library) is null) is { } missing
            ? new TorchStatus(false, $"Paper mode needs libtorch: {missing} is not in this installation.")
            : new TorchStatus(true, null);
    }

    internal static TorchStatus Try(Action load)
    {
        try
        {
            load();
            return new TorchStatus(true, null);
        }
#pragma warning disable CA1031 // A native library may fail to load in more ways than can be listed; none of them may stop the host.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // Messages of loaders go on with every path tried: the first line says what happened.
            var first = failure.GetBaseException().Message.Split('\n', 2)[0].Trim();
            return new TorchStatus(false, $"libtorch could not be loaded: {first}");
        }
    }

    private static string? Find(string folder, string library) =>
        new[] { Path.Combine(folder, "runtimes", "linux-x64", "native", library), Path.Combine(folder, library) }.FirstOrDefault(File.Exists);

    private static void Load()
    {
        // TorchSharp answers a library that does not load by searching the package cache and copying it beside the program; so it is asked
        // only after the system's loader took the libraries, whose own words are also the better reason.
        foreach (var library in _needed)
            NativeLibrary.Load(Find(AppContext.BaseDirectory, library)!);
        torch.InitializeDeviceType(DeviceType.CPU);

        // Steps are small and classes run side by side; one thread also keeps sums in one order.
        torch.set_num_threads(1);
        using var scope = torch.NewDisposeScope();
        using var one = torch.ones(1);
        if (one.item<float>() != 1)
            throw new InvalidOperationException("a tensor of ones does not hold one.");
    }
}
