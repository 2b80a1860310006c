using System.Runtime.InteropServices;

namespace InFiConD.Core.Numerics;

/// <summary>Zeroed native memory that starts on a cache line: no array length limit, never moved, freed with the handle.</summary>
internal sealed unsafe partial class AlignedMemory : SafeHandle
{
    private const nuint Alignment = 64;
    private const nuint HugePage = 1 << 21;
    private const int AdviseHugePages = 14;

    /// <param name="bytes">Size; at least one cache line is taken.</param>
    public AlignedMemory(long bytes)
        : base(IntPtr.Zero, ownsHandle: true)
    {
        Bytes = Math.Max(bytes, (long)Alignment);
        var large = OperatingSystem.IsLinux() && (nuint)Bytes >= HugePage;
        SetHandle((IntPtr)NativeMemory.AlignedAlloc((nuint)Bytes, large ? HugePage : Alignment));

        // A pass over a large map misses the processor's page table less with huge pages. Only advice: a kernel that refuses it costs nothing.
        if (large)
            _ = Advise((void*)handle, (nuint)Bytes, AdviseHugePages);
        NativeMemory.Clear((void*)handle, (nuint)Bytes);
        GC.AddMemoryPressure(Bytes);
    }

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <summary>The first byte; valid while the handle is open (take a lease to be sure).</summary>
    public void* Pointer => (void*)handle;

    /// <summary>Keeps the memory until the lease is disposed, whoever disposes the owner meanwhile.</summary>
    public Lease Take()
    {
        var taken = false;
        DangerousAddRef(ref taken);
        return new Lease(this);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        GC.RemoveMemoryPressure(Bytes);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);

    /// <summary>A counted hold on the memory.</summary>
    internal readonly struct Lease(AlignedMemory memory) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => memory.DangerousRelease();
    }
}
