using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>What a surface looks like before light falls on it.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Texture">Its grain.</param>
/// <param name="Tile">Side of one tile of the texture, in the units being drawn in (metres inside a thing, pixels outside).</param>
/// <param name="Depth">How strongly light models it: 0 flat, 1 as usual, 2 round and glossy.</param>
/// <param name="Grain">Strength of the texture, 0 to 1.</param>
public readonly record struct Shade(SKColor Colour, Texture Texture = Texture.None, float Tile = 1, float Depth = 1, float Grain = 0.35f)
{
    /// <summary>A plain surface of this colour.</summary>
    public static implicit operator Shade(SKColor colour) => new(colour);
}

/// <summary>Grain of a surface.</summary>
public enum Texture
{
    /// <summary>Smooth.</summary>
    None,

    /// <summary>Fine speckles: asphalt, sand, plaster.</summary>
    Speckle,

    /// <summary>Soft patches: grass, leaves, stone, clouds.</summary>
    Blotch,

    /// <summary>Streaks along x: wood, water.</summary>
    Fibre,

    /// <summary>Short strokes along y: fur, wool, hair, carpet.</summary>
    Fur,

    /// <summary>Crossed threads: cloth.</summary>
    Weave,
}

/// <summary>Arithmetic on colours.</summary>
public static class Colours
{
    /// <summary>A mixture: 0 gives <paramref name="a"/>, 1 gives <paramref name="b"/>.</summary>
    public static SKColor Mix(this SKColor a, SKColor b, float share) => new(
        (byte)(a.Red + ((b.Red - a.Red) * share)), (byte)(a.Green + ((b.Green - a.Green) * share)), (byte)(a.Blue + ((b.Blue - a.Blue) * share)), (byte)(a.Alpha + ((b.Alpha - a.Alpha) * share)));

    /// <summary>Nearer to white by this share.</summary>
    public static SKColor Lighter(this SKColor colour, float share) => colour.Mix(SKColors.White.WithAlpha(colour.Alpha), share);

    /// <summary>Nearer to a deep blue-black by this share: shadows outdoors are never plain black.</summary>
    public static SKColor Darker(this SKColor colour, float share) => colour.Mix(new SKColor(18, 20, 38, colour.Alpha), share);

    /// <summary>A neighbour of the colour: hue, saturation and value shifted a little by chance.</summary>
    public static SKColor Vary(this SKColor colour, Dice dice, float amount = 1)
    {
        colour.ToHsv(out var hue, out var saturation, out var value);
        hue = (hue + (amount * dice.Between(-9, 9)) + 360) % 360;
        saturation = Math.Clamp(saturation + (amount * dice.Between(-10, 10)), 0, 100);
        value = Math.Clamp(value + (amount * dice.Between(-10, 10)), 0, 100);
        return SKColor.FromHsv(hue, saturation, value, colour.Alpha);
    }
}
