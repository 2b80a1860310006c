using InFiConD.Api.Configuration;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Hosting;

public sealed class StateFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void A_second_instance_is_told_who_holds_the_folder()
    {
        using var first = StateFolder.Open(_folder["state"]);
        first.Describe(new(Environment.ProcessId, "http://127.0.0.1:1234", null));

        var refusal = Should.Throw<StartRefusedException>(() => StateFolder.Open(_folder["state"]));

        refusal.Message.ShouldContain($"process {Environment.ProcessId} (http://127.0.0.1:1234)");
        refusal.Message.ShouldContain("INFICOND_STATE");
    }

    [Fact]
    public void A_folder_can_be_opened_again_once_its_instance_has_ended()
    {
        StateFolder.Open(_folder["state"]).Dispose();

        using var second = StateFolder.Open(_folder["state"]);

        second.Holder().ShouldNotBeNull().Pid.ShouldBe(Environment.ProcessId);
    }

    [Fact]
    public void A_worker_opens_the_folder_beside_its_holder_and_leaves_the_note_in_place()
    {
        using var holder = StateFolder.Open(_folder["state"]);

        StateFolder.OpenAsGuest(_folder["state"]).Dispose();

        holder.Holder().ShouldNotBeNull();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_with_a_way_out()
    {
        File.WriteAllText(_folder["file"], "");

        var refusal = Should.Throw<StartRefusedException>(() => StateFolder.Open(_folder["file/state"]));

        refusal.Message.ShouldContain("can't be written");
        refusal.Message.ShouldContain("INFICOND_STATE");
    }

    [Fact]
    public void Secrets_stay_the_same_and_are_private()
    {
        using var state = StateFolder.Open(_folder["state"]);

        var secret = state.Secret("token");

        secret.Length.ShouldBeGreaterThanOrEqualTo(32);
        state.Secret("token").ShouldBe(secret);
        state.Secret("other").ShouldNotBe(secret);
        Mode(_folder["state/token"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Mode(_folder["state"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Files_left_in_flight_by_a_crash_are_gone_at_the_next_start()
    {
        using (var state = StateFolder.Open(_folder["state"]))
            File.WriteAllText(Path.Combine(state.Temporary, "upload"), "half");

        using var next = StateFolder.Open(_folder["state"]);

        Directory.EnumerateFileSystemEntries(next.Temporary).ShouldBeEmpty();
    }

    [Fact]
    public void A_restart_of_the_app_leaves_alone_what_a_worker_has_in_flight_but_not_what_a_dead_one_left()
    {
        using var worker = StateFolder.OpenAsGuest(_folder["state"]);
        var inFlight = Path.Combine(worker.Temporary, "shard");
        File.WriteAllText(inFlight, "");
        var dead = Directory.CreateDirectory(_folder["state/tmp-worker-2147483647"]).FullName;

        StateFolder.Open(_folder["state"]).Dispose();

        File.Exists(inFlight).ShouldBeTrue();
        Directory.Exists(dead).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);
}
