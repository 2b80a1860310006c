using System.Diagnostics;
using System.Globalization;

namespace InFiConD.Core.Tests.Determinism;

public class SameBitsTests
{
    private static readonly Lazy<string> Here = new(() => Digest.Of(1));

    // Written down on an x64 machine. It changes when, and only when, the numerics change: then every stored
    // hash changes too, so the solver's id has to be raised with it.
    private const string Expected = "f5046c12ed8bbd50fbdb654dccde7ddc5a3ad64ca525734f252d4c7fed696862";

    [Fact]
    public void The_bits_are_the_ones_written_down() => Here.Value.ShouldBe(Expected);

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads_do_not_change_a_bit(int threads) => Digest.Of(threads).ShouldBe(Here.Value);

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "512")]
    [InlineData("DOTNET_EnableAVX2", "256")]
    [InlineData("DOTNET_EnableHWIntrinsic", "128")]
    public async Task Narrower_vectors_do_not_change_a_bit(string switchedOff, string gone)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Digest).Assembly.Location, "2"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[switchedOff] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, errors);
        var parts = output.Trim().Split(' ');
        if (parts[0] != "none")
            int.Parse(parts[0], CultureInfo.InvariantCulture).ShouldBeLessThan(int.Parse(gone, CultureInfo.InvariantCulture));
        parts[1].ShouldBe(Here.Value);
    }
}
