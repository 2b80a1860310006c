using System.Runtime.CompilerServices;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Tests;

/// <summary>A home folder for the time of the tests, so that what native libraries leave behind is seen, and nobody's own is looked into.</summary>
internal static class OwnHome
{
    /// <summary>The folder; empty when the tests start.</summary>
    public static string Path { get; } = Directory.CreateTempSubdirectory("inficond-home-").FullName;

    // Before anything native is loaded: libraries read these once.
    [ModuleInitializer]
    internal static void MoveIn()
    {
        NativeEnvironment.Set("HOME", Path);
        NativeEnvironment.Set("XDG_CACHE_HOME", System.IO.Path.Combine(Path, ".cache"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path, recursive: true);
    }
}
