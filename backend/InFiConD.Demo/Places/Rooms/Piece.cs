using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Something with its place in the picture.</summary>
/// <param name="Thing">What.</param>
/// <param name="X">Middle of its foot.</param>
/// <param name="Y">Its foot.</param>
/// <param name="Unit">Pixels per metre.</param>
/// <param name="Order">What is drawn later has a larger one.</param>
/// <param name="Shadow">It stands on something.</param>
/// <param name="Mirror">It looks to the left.</param>
internal sealed record Piece(Thing Thing, float X, float Y, float Unit, float Order, bool Shadow = true, bool Mirror = false)
{
    /// <summary>What it covers, roughly.</summary>
    public SKRect Box => new(X - (Unit * Thing.Width / 2), Y - (Unit * Thing.Height), X + (Unit * Thing.Width / 2), Y);

    /// <summary>A piece this one stands on, leans on or belongs to: they may overlap.</summary>
    public Piece? Host { get; init; }

    /// <summary>How much worse this place is than others that hide as much.</summary>
    public float Reluctance { get; init; }
}
