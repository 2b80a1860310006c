using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>A railway line along a platform, seen across the platform.</summary>
internal sealed class Station : Setting
{
    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "train", "person", "bench", "sign", "potted plant", "bicycle", "dog", "bird",
    };

    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var ground = new Ground(dice.Between(82, 112), dice.Between(1.4f, 2.2f));
        var line = new Ground(ground.Horizon, ground.Eye + 0.3f);
        var track = line.FootAt(dice.Between(11.5f, 18));
        var edge = track + Math.Max(6, line.UnitAt(track) * 0.3f) + dice.Between(0, 4);
        Backdrop(stage, ground, line, track, dice);
        stage.Fill("rail track", Shapes.Box(-1, track - 2, 257, edge + 2), new Shade(new SKColor(104, 98, 96), Texture.Speckle, 30, 0.1f, 0.5f));
        Rails.Ballasted(stage, track, line, dice);
        var places = new Composition(dice);
        foreach (var _ in cast.Where(name => name == "train").Take(1))
            places.Add(Catalogue.Make("train", dice), track - 1, track, line.UnitAt);
        foreach (var name in cast.Where(name => name != "train"))
        {
            if (name == "bird" && dice.Chance(0.4))
                Birds.Flying(places, 36, ground.Horizon - 10, dice);
            else if (name == "bird")
                Birds.Standing(places, Math.Min(246, Math.Max(edge + 14, ground.FootAt(48))), 253, ground, dice);
            else
                places.Add(Catalogue.Make(name, dice), Math.Min(245, Math.Max(edge + 14, ground.FootAt(name is "dog" or "potted plant" ? 52 : 34))), 253, ground.UnitAt);
        }

        places.Draw(stage, ground.Horizon, 0, which: place => place.Foot < edge);
        Platform(stage, edge, ground, dice);
        places.Draw(stage, ground.Horizon, 0, which: place => place.Foot >= edge);
    }

    private static void Backdrop(Stage stage, Ground ground, Ground line, float track, Dice dice)
    {
        Skies.Draw(stage, ground.Horizon, dice);
        var behind = line.FootAt(line.UnitAt(track) * 0.72f);
        switch (dice.Below(3))
        {
            case 0:
                Skies.Mountains(stage, ground.Horizon + 2, dice, 44);
                Grounds.Grass(stage, ground.Horizon, track + 2, dice);
                break;
            case 1:
                Skies.Hills(stage, ground.Horizon + 2, dice);
                Grounds.Grass(stage, ground.Horizon, track + 2, dice);
                stage.Far(0.15f, () => Facade.House(stage, dice.Between(-30, 120), behind, dice.Between(110, 170), dice.Between(42, 58), 11, dice));
                break;
            default:
                stage.Far(0.35f, () => Facade.Row(stage, ground.Horizon + 10, 8, dice));
                Grounds.Grass(stage, ground.Horizon + 8, track + 2, dice);
                break;
        }

        if (dice.Chance(0.5))
        {
            var stone = new SKColor(160, 152, 144).Vary(dice, 0.5f);
            stage.Fill("platform", Shapes.Box(-1, behind, 257, behind + 5), new Shade(stone.Lighter(0.2f), Depth: 0.2f));
            stage.Fill("platform", Shapes.Box(-1, behind + 4, 257, behind + 10), new Shade(stone.Darker(0.3f), Texture.Blotch, 24, 0.3f));
        }
    }

    private static void Platform(Stage stage, float edge, Ground ground, Dice dice)
    {
        Grounds.Pavement(stage, edge, 257, ground, dice, "platform");
        var (paint, y) = (dice.Of(new SKColor(240, 204, 84), new SKColor(240, 238, 230)), edge + dice.Between(4, 8));
        stage.Fill("platform", Shapes.Box(-1, edge - 1, 257, edge + 2.2f), new Shade(new SKColor(222, 216, 206), Depth: 0));
        stage.Mark(Shapes.Box(0, y, 256, y + dice.Between(2, 4)), paint);
    }
}
