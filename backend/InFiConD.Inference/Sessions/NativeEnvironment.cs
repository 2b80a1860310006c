using System.Runtime.InteropServices;

namespace InFiConD.Inference.Sessions;

/// <summary>Settings that native libraries read from the environment of the process.</summary>
public static partial class NativeEnvironment
{
    /// <summary>
    /// Turns ONNX Runtime's telemetry off. To be called first thing in Main: .NET's own SetEnvironmentVariable does not reach native code on Unix.
    /// Sessions call it as well, in case nobody did.
    /// </summary>
    public static void DisableTelemetry() => Set("ORT_DISABLE_TELEMETRY", "1");

    /// <summary>Sets an environment variable for managed and native code.</summary>
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows() && SetEnv(name, value, 1) != 0)
            throw new InvalidOperationException($"The environment variable {name} could not be set.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnv(string name, string value, int overwrite);
}
