using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace InFiConD.Api.Configuration;

/// <summary>
/// The one folder an instance writes to. Private to its user (0700) and, unless opened as a guest, locked: two instances never share one.
/// </summary>
public sealed class StateFolder : IDisposable
{
    // A guest's files in flight must survive a restart of the holder, so they lie apart under its process number.
    private const string Guests = "tmp-worker-";

    private readonly FileStream? _lock;
    private readonly string _temporary;

    private StateFolder(string root, FileStream? @lock)
    {
        Root = root;
        _lock = @lock;
        _temporary = @lock is null ? $"{Guests}{Environment.ProcessId}" : "tmp";
    }

    /// <summary>Absolute path of the folder itself.</summary>
    public string Root { get; }

    /// <summary>Content-addressed blobs, when no other store is configured.</summary>
    public string Blobs => Sub("blobs");

    /// <summary>Blobs of a bucket that are kept on this machine; may be emptied while nobody runs here.</summary>
    public string BlobCache => Sub("blob-cache");

    /// <summary>Keys that protect cookies.</summary>
    public string Keys => Sub("keys");

    /// <summary>Log files.</summary>
    public string Logs => Sub("logs");

    /// <summary>Files in flight (uploads, unpacking); emptied at start by whoever holds the lock.</summary>
    public string Temporary => Sub(_temporary);

    /// <summary>Opens or creates the folder and takes its lock; throws <see cref="StartRefusedException"/> when it is unwritable or taken.</summary>
    public static StateFolder Open(string root) => Create(root, () =>
    {
        var folder = new StateFolder(root, TakeLock(root));
        folder.Describe(new Instance(Environment.ProcessId, null, null));
        folder.Empty(folder._temporary);
        foreach (var left in Directory.EnumerateDirectories(root, Guests + "*").Select(Path.GetFileName))
            if (!IsRunning(left![Guests.Length..]))
                folder.Empty(left);
        return folder;
    });

    /// <summary>Opens the folder beside the instance that holds its lock, as a worker on the same machine does.</summary>
    public static StateFolder OpenAsGuest(string root) => Create(root, () => new StateFolder(root, null));

    /// <summary>A random secret kept in a file that only this user can read (0600), made at first use.</summary>
    public string Secret(string name)
    {
        var path = Path.Combine(Root, name);
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } kept)
            return kept;
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivate(path, secret);
        return secret;
    }

    /// <summary>Tells later starts and workers who runs here.</summary>
    public void Describe(Instance instance) => WritePrivate(Path.Combine(Root, "instance.json"), JsonSerializer.Serialize(instance));

    /// <summary>Who runs here, or null when nobody said so.</summary>
    public Instance? Holder() => Holder(Root);

    /// <inheritdoc/>
    public void Dispose()
    {
        Empty(_temporary);
        if (_lock is null)
            return;
        File.Delete(Path.Combine(Root, "instance.json"));
        _lock.Dispose();
    }

    private static StateFolder Create(string root, Func<StateFolder> open)
    {
        try
        {
            CreatePrivate(root);
            return open();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StartRefusedException($"The state folder {root} can't be written: {e.Message} Set INFICOND_STATE to a folder of yours.", e);
        }
    }

    private static FileStream TakeLock(string root)
    {
        var path = Path.Combine(root, "lock");
        if (!File.Exists(path))
            WritePrivate(path, "");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            var holder = Holder(root);
            var who = holder is null ? "another instance" : $"process {holder.Pid}" + (holder.Url is null ? "" : $" ({holder.Url})");
            throw new StartRefusedException($"The state folder {root} is in use by {who}. Stop it, or give this start its own folder with INFICOND_STATE.", e);
        }
    }

    private static Instance? Holder(string root)
    {
        try
        {
            return JsonSerializer.Deserialize<Instance>(File.ReadAllText(Path.Combine(root, "instance.json")));
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Empty(string name)
    {
        if (Directory.Exists(Path.Combine(Root, name)))
            Directory.Delete(Path.Combine(Root, name), true);
    }

    private static bool IsRunning(string pid)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private string Sub(string name)
    {
        var path = Path.Combine(Root, name);
        CreatePrivate(path);
        return path;
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void WritePrivate(string path, string text)
    {
        // Written beside and moved into place: a reader never sees half of it.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var beside = $"{path}.{Environment.ProcessId}.new";
        using (var writer = new StreamWriter(beside, options))
            writer.Write(text);
        File.Move(beside, path, true);
    }

    /// <summary>The process that holds a state folder.</summary>
    /// <param name="Pid">Its process id.</param>
    /// <param name="Url">Where it serves, once it does.</param>
    /// <param name="Postgres">Port of its embedded database on 127.0.0.1, when it has one.</param>
    public sealed record Instance(int Pid, string? Url, int? Postgres);
}
