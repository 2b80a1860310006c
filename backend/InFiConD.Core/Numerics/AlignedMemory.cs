using System.Runtime.InteropServices;

namespace InFiConD.Core.Numerics;

/// <summary>Zeroed native memory that starts on a cache line: no array length limit, never moved, freed with the handle.</summary>
internal sealed unsafe class AlignedMemory : SafeHandle
{
    private const nuint Alignment = 64;

    /// <param name="bytes">Size; at least one cache line is taken.</param>
    public AlignedMemory(long bytes)
        : base(IntPtr.Zero, ownsHandle: true)
    {
        Bytes = Math.Max(bytes, (long)Alignment);
        SetHandle((IntPtr)NativeMemory.AlignedAlloc((nuint)Bytes, Alignment));
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

    /// <summary>A counted hold on the memory.</summary>
    internal readonly struct Lease(AlignedMemory memory) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => memory.DangerousRelease();
    }
}
