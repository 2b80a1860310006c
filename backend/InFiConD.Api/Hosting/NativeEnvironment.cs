using System.Runtime.InteropServices;

namespace InFiConD.Api.Hosting;

/// <summary>Environment variables as native libraries see them; .NET's own setter does not reach those.</summary>
internal static partial class NativeEnvironment
{
    /// <summary>Keeps ONNX Runtime from reporting its use; must run before the library is loaded.</summary>
    public static void DisableTelemetry()
    {
        Environment.SetEnvironmentVariable("ORT_DISABLE_TELEMETRY", "1");
        if (!OperatingSystem.IsWindows())
            _ = SetEnv("ORT_DISABLE_TELEMETRY", "1", 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnv(string name, string value, int overwrite);
}
