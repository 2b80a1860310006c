namespace InFiConD.Inference.Npy;

/// <summary>Element types that are read. Written are <see cref="F4"/> and <see cref="F8"/>.</summary>
public enum NpyType
{
    /// <summary>float32.</summary>
    F4,

    /// <summary>float64.</summary>
    F8,

    /// <summary>float16.</summary>
    F2,

    /// <summary>bool, a byte each; what is not 0 is true.</summary>
    B1,

    /// <summary>int8.</summary>
    I1,

    /// <summary>int16.</summary>
    I2,

    /// <summary>int32.</summary>
    I4,

    /// <summary>int64.</summary>
    I8,

    /// <summary>uint8.</summary>
    U1,

    /// <summary>uint16.</summary>
    U2,

    /// <summary>uint32.</summary>
    U4,

    /// <summary>uint64.</summary>
    U8,
}
