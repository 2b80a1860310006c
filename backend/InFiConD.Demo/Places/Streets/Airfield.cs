using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Vehicles;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>A runway in the grass; aeroplanes on it and above it.</summary>
internal sealed class Airfield : Setting
{
    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "aeroplane", "person", "car", "bus", "bird", "sheep", "fence",
    };

    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var ground = new Ground(dice.Between(110, 150), dice.Between(1.6f, 3));
        var (top, bottom) = (ground.FootAt(dice.Between(6, 9)), ground.FootAt(dice.Between(20, 28)));
        Backdrop(stage, ground, top, bottom, dice);
        var places = new Composition(dice);
        foreach (var name in cast.OrderBy(name => name switch { "aeroplane" => 0, "bus" => 1, "car" => 2, _ => 3 }))
            Place(places, name, ground, top, bottom, dice);
        places.Draw(stage, ground.Horizon, 0.15f);
    }

    private static void Place(Composition places, string name, Ground ground, float top, float bottom, Dice dice)
    {
        switch (name)
        {
            case "aeroplane" when dice.Chance(0.4):
                var plane = new Aeroplane(dice.Split()) { Flying = true };
                var size = dice.Between(90, 190) / plane.Width;
                places.Add(new Tilted(plane, dice.Between(-14, 6)), Math.Min(ground.Horizon - 20, (plane.Height * size) + 14), ground.Horizon - 8, _ => size, floats: true);
                break;
            case "aeroplane":
                var parked = Catalogue.Make(name, dice);
                if (parked.Width > 12)
                    places.Add(parked, top + 4, Math.Min(bottom, ground.FootAt(10)), ground.UnitAt);
                else
                    places.Add(parked, ground.FootAt(12), Math.Min(bottom, ground.FootAt(24)), ground.UnitAt);
                break;
            case "bird" when dice.Chance(0.6):
                Birds.Flying(places, 36, ground.Horizon - 10, dice);
                break;
            case "bird":
                Birds.Standing(places, Math.Min(246, ground.FootAt(40)), 253, ground, dice);
                break;
            case "bus" or "car":
                places.Add(Catalogue.Make(name, dice), ground.FootAt(name == "bus" ? 9 : 14), Math.Min(bottom, ground.FootAt(name == "bus" ? 17 : 27)), ground.UnitAt);
                break;
            case "fence":
                places.Add(new Fence(dice), Math.Min(bottom + 5, 246), Math.Min(252, bottom + 18), ground.UnitAt);
                break;
            default:
                places.Add(Catalogue.Make(name, dice), Math.Min(244, ground.FootAt(30)), 253, ground.UnitAt);
                break;
        }
    }

    private static void Backdrop(Stage stage, Ground ground, float top, float bottom, Dice dice)
    {
        Skies.Draw(stage, ground.Horizon, dice);
        if (dice.Chance(0.5))
            Skies.Mountains(stage, ground.Horizon + 1, dice, dice.Between(24, 50));
        else
            Skies.Hills(stage, ground.Horizon + 1, dice);
        Grounds.Grass(stage, ground.Horizon, 257, dice);
        if (dice.Chance(0.7))
            stage.Far(0.25f, () => Hangars(stage, ground.Horizon + 5, dice));
        Grounds.Road(stage, top, bottom, ground, dice, "runway");
        stage.Mark(Shapes.Box(0, top + 1, 256, top + 2.2f), new SKColor(244, 240, 230, 190));
        stage.Mark(Shapes.Box(0, bottom - 4, 256, bottom - 1.5f), new SKColor(244, 240, 230, 190));
    }

    private static void Hangars(Stage stage, float foot, Dice dice)
    {
        var x = dice.Between(-10, 120);
        var wall = dice.Of(new SKColor(180, 186, 190), new SKColor(150, 166, 160), new SKColor(204, 190, 166)).Vary(dice);
        for (var i = dice.Below(2); i < 3; i++)
        {
            var (wide, high) = (dice.Between(34, 56), dice.Between(14, 20));
            stage.Fill("roof", Shapes.Blob((x, foot - (high * 0.6f)), (x + (wide * 0.5f), foot - (high * 1.35f)), (x + wide, foot - (high * 0.6f)), (x + (wide * 0.5f), foot - (high * 0.4f))), wall.Darker(0.3f));
            stage.Fill("building", Shapes.Box(x, foot - (high * 0.65f), x + wide, foot), wall);
            stage.Fill("door", Shapes.Box(x + (wide * 0.2f), foot - (high * 0.6f), x + (wide * 0.8f), foot), wall.Darker(0.45f));
            x += wide + dice.Between(0, 12);
        }

        if (dice.Chance(0.6))
        {
            var at = dice.Between(20, 236);
            stage.Fill("building", Soft.Polygon(1, (at - 4, foot), (at - 3, foot - 34), (at + 3, foot - 34), (at + 4, foot)), wall.Lighter(0.3f));
            stage.Fill("window", Shapes.Polygon((at - 6, foot - 34), (at - 8, foot - 42), (at + 8, foot - 42), (at + 6, foot - 34)), new SKColor(84, 116, 136));
            stage.Fill("roof", Shapes.Box(at - 9, foot - 45, at + 9, foot - 42, 1), wall.Darker(0.3f));
        }
    }

    /// <summary>An aeroplane that climbs or sinks.</summary>
    private sealed class Tilted(Thing thing, float degrees) : Thing
    {
        public override string? Class => thing.Class;

        public override float Width => thing.Width;

        public override float Height => thing.Height * 1.25f;

        public override void Paint(Stage stage) =>
            stage.At(0, -thing.Height * 0.6f, () => stage.At(0, thing.Height * 0.5f, () => thing.Paint(stage)), turn: degrees);
    }
}
