using InFiConD.Inference.Training;

namespace InFiConD.Inference.Tests.Training;

public sealed class TorchRuntimeTests
{
    [Fact]
    public void A_library_that_cannot_be_loaded_is_a_reason_and_not_a_crash()
    {
        var status = TorchRuntime.Try(() => throw new TypeInitializationException("torch", new DllNotFoundException("GLIBCXX_3.4.32 not found\nTrace: ...")));

        status.Available.ShouldBeFalse();
        status.Reason.ShouldBe("libtorch could not be loaded: GLIBCXX_3.4.32 not found");
    }

    [Fact]
    public void An_installation_without_the_libraries_names_the_missing_one()
    {
        using var folder = new InFiConD.Fixtures.TempFolder();

        var status = TorchRuntime.Expect(folder.Path);

        status.Available.ShouldBeFalse();
        status.Reason!.ShouldContain("libtorch_cpu.so");
    }
}
