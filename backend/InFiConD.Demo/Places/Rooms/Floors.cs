using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Floors in perspective.</summary>
internal static class Floors
{
    private const float Lens = 300;
    private const float Bottom = Stage.Side;

    /// <summary>Planks that run away from us or across.</summary>
    public static void Wood(Stage stage, Room room, Dice dice)
    {
        var colour = dice.Of(new SKColor(176, 124, 80), new SKColor(134, 92, 62), new SKColor(206, 168, 122), new SKColor(104, 76, 58), new SKColor(190, 176, 158)).Vary(dice, 0.6f);
        stage.Fill("wood floor", Shapes.Box(0, room.WallFoot, Bottom, Bottom), new Shade(colour, Texture.Fibre, 150, 0.25f, 0.16f));
        var (joint, across) = (colour.Darker(0.45f).WithAlpha(120), dice.Chance(0.4));
        if (across)
        {
            for (var k = 0; k < 24; k++)
            {
                var (far, near) = (Row(room, (k + 1) * 0.22f), Row(room, k * 0.22f));
                if (near < room.WallFoot)
                    break;
                stage.Mark(Shapes.Box(0, Math.Max(far, room.WallFoot), Bottom, near), dice.Chance(0.5) ? SKColors.White.WithAlpha((byte)dice.Below(26)) : new SKColor(30, 16, 10, (byte)dice.Below(30)));
                stage.Mark(Shapes.Line((0, near), (Bottom, near)), joint, 0.9f);
            }

            return;
        }

        var wide = 0.2f * room.Ground.UnitAt(Bottom);
        for (var x = -(wide * 14) + dice.Between(0, wide); x < Bottom + (wide * 14); x += wide)
        {
            if (dice.Chance(0.45))
                stage.Mark(Shapes.Polygon(Ray(room, x, room.WallFoot), Ray(room, x + wide, room.WallFoot), (x + wide, Bottom), (x, Bottom)), dice.Chance(0.5) ? SKColors.White.WithAlpha((byte)dice.Below(30)) : new SKColor(30, 16, 10, (byte)dice.Below(36)));
            stage.Mark(Shapes.Line(Ray(room, x, room.WallFoot), (x, Bottom)), joint, 0.9f);
        }
    }

    /// <summary>Square tiles, chequered or plain.</summary>
    public static void Tiles(Stage stage, Room room, Dice dice)
    {
        var colour = dice.Of(new SKColor(226, 220, 208), new SKColor(190, 196, 198), new SKColor(196, 120, 88), new SKColor(210, 200, 176)).Vary(dice, 0.6f);
        var other = dice.Chance(0.5) ? dice.Of(new SKColor(70, 74, 82), new SKColor(120, 150, 156), new SKColor(160, 84, 70), new SKColor(96, 110, 92)).Vary(dice) : colour.Darker(0.1f);
        stage.Fill("tile floor", Shapes.Box(0, room.WallFoot, Bottom, Bottom), new Shade(colour, Texture.Speckle, 90, 0.25f, 0.1f));
        var (side, unit) = (dice.Between(0.3f, 0.5f), room.Ground.UnitAt(Bottom));
        var wide = side * unit;
        var dark = Shapes.Build(p =>
        {
            for (var k = 0; k < 20 && Row(room, k * side) > room.WallFoot; k++)
            {
                var (near, far) = (Row(room, k * side), Math.Max(room.WallFoot, Row(room, (k + 1) * side)));
                for (var i = -14; i < 22; i++)
                {
                    if ((i + k) % 2 != 0)
                        continue;
                    var (a, b, c, d) = (Ray(room, i * wide, near), Ray(room, (i + 1) * wide, near), Ray(room, (i + 1) * wide, far), Ray(room, i * wide, far));
                    if (Math.Max(b.X, c.X) < 0 || Math.Min(a.X, d.X) > Bottom)
                        continue;
                    p.MoveTo(a.X, a.Y);
                    p.LineTo(b.X, b.Y);
                    p.LineTo(c.X, c.Y);
                    p.LineTo(d.X, d.Y);
                    p.Close();
                }
            }
        });
        stage.Mark(dark, other.WithAlpha(235));
        stage.Mark(dark, colour.Darker(0.4f).WithAlpha(90), 0.9f);
    }

    /// <summary>Carpet from wall to wall.</summary>
    public static void Carpet(Stage stage, Room room, Dice dice) =>
        stage.Fill("carpet", Shapes.Box(0, room.WallFoot, Bottom, Bottom), new Shade(Palette.Fabric(dice).Mix(new SKColor(190, 180, 168), 0.4f), Texture.Fur, 60, 0.3f, 0.3f));

    /// <summary>A rug, oblong or round, with a border.</summary>
    public static void Rug(Stage stage, Room room, Dice dice)
    {
        var (cloth, second, x) = (Palette.Fabric(dice), Palette.Bright(dice).Lighter(0.2f), dice.Between(90, 166));
        var (near, far) = (dice.Between(236, 262), room.WallFoot + ((Bottom - room.WallFoot) * dice.Between(0.16f, 0.3f)));
        var shade = new Shade(cloth, Texture.Fur, 40, 0.6f, 0.3f);
        if (dice.Chance(0.35))
        {
            var (y, flat, wide) = ((near + far) / 2, (near - far) / 2, dice.Between(80, 116));
            stage.Mark(Shapes.Oval(x, y + 2, wide, flat), new SKColor(14, 14, 28, 90), 3);
            stage.Fill("carpet", Shapes.Oval(x, y, wide, flat), shade);
            for (var r = 0.85f; r > 0.3f; r -= 0.25f)
                stage.Mark(Shapes.Oval(x, y, wide * r, flat * r), second.WithAlpha(190), 4);
            return;
        }

        var half = dice.Between(84, 130);
        SKPath Strip(float from, float to, float inset) => Shapes.Polygon(
            Ray(room, x - half + inset, from), Ray(room, x + half - inset, from), Ray(room, x + half - inset, to), Ray(room, x - half + inset, to));
        stage.Mark(Strip(near + 2, far, -1), new SKColor(14, 14, 28, 90), 3);
        stage.Fill("carpet", Strip(near, far, 0), shade);
        if (dice.Chance(0.5))
        {
            for (var i = 1; i < 6; i += 2)
                stage.Mark(Strip(near + ((far - near) * i / 6f), near + ((far - near) * (i + 1) / 6f), 0), second.WithAlpha(150));
            return;
        }

        stage.Mark(Strip(near - 5, far + 3, 10), second.WithAlpha(210), 3);
        stage.Mark(Strip(near + ((far - near) * 0.3f), near + ((far - near) * 0.7f), half * 0.55f), second.WithAlpha(150));
    }

    /// <summary>Height in the picture of the floor so many metres behind the lower edge.</summary>
    private static float Row(Room room, float metres)
    {
        var unit = room.Ground.UnitAt(Bottom);
        return room.Ground.Horizon + ((Bottom - room.Ground.Horizon) * (Lens / unit) / ((Lens / unit) + metres));
    }

    /// <summary>Where the line that leaves the lower edge at <paramref name="x"/> and runs away from us is at height <paramref name="y"/>.</summary>
    private static (float X, float Y) Ray(Room room, float x, float y) =>
        (room.Vanish + ((x - room.Vanish) * (y - room.Ground.Horizon) / (Bottom - room.Ground.Horizon)), y);
}
