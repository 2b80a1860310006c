using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Sand, sea and sky.</summary>
internal sealed class Beach : Setting
{
    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow { get; } = Countryside.Known(["person", "dog", "bird", "horse", "boat", "bottle", "chair", "bicycle", "aeroplane", "tree"], ["mountain"]);

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var boats = Crowd.Make(cast.Where(name => name == "boat"), dice);
        var things = Crowd.Make(cast.Where(name => name != "boat").Select(name => name == "person" && dice.Chance(0.15) ? "person on the ground" : name), dice);
        var sky = boats.Count > 0 || things.Any(t => t.Name == "aeroplane" || t.Thing.Flies());
        var horizon = sky ? dice.Between(92, 122) : dice.Between(66, 116);
        var ground = new Ground(horizon, Crowd.EyeFor(things, horizon, dice));
        Skies.Paint(stage, horizon, dice);
        if (cast.Contains("mountain"))
            Horizon.Mountains(stage, horizon, dice);
        var (left, right) = (horizon + dice.Between(26, 56), horizon + dice.Between(26, 70));
        float Shore(float x) => left + ((right - left) * x / Stage.Side);
        Sea(stage, horizon, dice);
        var sand = dice.Of(new SKColor(232, 208, 160), new SKColor(222, 194, 150), new SKColor(240, 222, 186), new SKColor(204, 180, 150)).Vary(dice, 0.4f);
        Sand(stage, left, right, sand, dice);
        var crowd = new Crowd(ground, dice) { Firm = (x, y) => y > Shore(x) + 7 };
        for (var i = 0; i < boats.Count; i++)
        {
            var boat = boats[i].Thing;
            var unit = dice.Between(44, boats.Count > 1 ? 70 : 100) / Wishes.Extent(boat);
            var x = Stage.Side * (i + dice.Between(0.35f, 0.65f)) / boats.Count;
            var foot = Math.Clamp(ground.FootAt(unit), horizon + 5, Shore(x) - 6);
            crowd.Take(boat, x, foot, Math.Min(unit, (foot - 8) / boat.Height), dice.Chance(0.5));
        }

        crowd.Add(things);
        crowd.Show(stage);
    }

    private static void Sea(Stage stage, float horizon, Dice dice)
    {
        var blue = dice.Of(new SKColor(56, 128, 160), new SKColor(70, 150, 162), new SKColor(84, 122, 150), new SKColor(40, 104, 146)).Vary(dice, 0.6f);
        var area = Shapes.Box(0, horizon, Stage.Side, Stage.Side);
        stage.Fill("water", area, new Shade(blue, Texture.Fibre, 60, 0, 0.28f));
        stage.Blend(Shapes.Box(0, horizon, Stage.Side, horizon + 70), blue.Darker(0.22f).WithAlpha(150), new SKColor(150, 214, 206, 140));
        for (var i = 0; i < 16; i++)
        {
            var t = dice.Unit();
            var (x, y, w) = (dice.Between(0, 256), horizon + 2 + (60 * t * t), 4 + (20 * t));
            stage.Mark(Shapes.Curve((x - w, y), (x, y - (1.5f * t)), (x + w, y)), new SKColor(255, 255, 255, 80), 0.6f + t);
        }
    }

    private static void Sand(Stage stage, float left, float right, SKColor sand, Dice dice)
    {
        var phase = dice.Between(0, MathF.Tau);
        var edge = Enumerable.Range(0, 13).Select(i => (X: -10 + (23f * i), Y: left + ((right - left) * i / 12f) + (3 * MathF.Sin(phase + (i * 0.9f))))).ToArray();
        SKPath Down(float shift) => Shapes.Polygon([.. edge.Select(p => (p.X, p.Y + shift)), (270, 270), (-12, 270)]);
        stage.Fill("sand", Down(0), new Shade(sand.Darker(0.22f), Depth: 0));
        stage.Mark(Shapes.Curve([.. edge]), new SKColor(255, 255, 255, 220), 2.6f);
        stage.Mark(Shapes.Curve([.. edge.Select(p => (p.X, p.Y - 5))]), new SKColor(255, 255, 255, 110), 1.6f);
        stage.Fill("sand", Down(9), new Shade(sand, Texture.Speckle, 46, 0.25f, 0.25f));
        for (var i = 0; i < 26; i++)
        {
            var y = Math.Max(left, right) + 12 + dice.Between(0, 150);
            var (x, w) = (dice.Between(0, 256), dice.Between(6, 30));
            stage.Mark(Shapes.Curve((x - w, y), (x, y - 1.5f), (x + w, y)), sand.Darker(0.3f).WithAlpha(50), 1.4f);
        }
    }
}
