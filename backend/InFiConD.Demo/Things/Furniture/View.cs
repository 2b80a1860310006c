namespace InFiConD.Demo.Things.Furniture;

/// <summary>From where a seat is seen.</summary>
internal enum View
{
    /// <summary>It faces us.</summary>
    Front,

    /// <summary>It looks to the right.</summary>
    Side,

    /// <summary>We stand behind it.</summary>
    Back,
}
