using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A tree: broad, fir, poplar or birch; green, in blossom or in autumn colours.</summary>
internal sealed class Tree : Thing
{
    private readonly int _style;
    private readonly float _height;
    private readonly float _width;
    private readonly SKColor _leaves;
    private readonly SKColor _bark;
    private readonly Foliage[] _crown;
    private readonly SKColor? _fruit;

    public Tree(Dice dice)
    {
        _style = dice.Of(0, 0, 0, 1, 2, 3);
        _height = _style switch { 0 => dice.Between(5, 7.5f), 1 => dice.Between(5.5f, 9), 2 => dice.Between(6.5f, 9.5f), _ => dice.Between(5.5f, 8) };
        _width = _height * _style switch { 0 => dice.Between(0.66f, 0.9f), 1 => 0.48f, 2 => 0.3f, _ => 0.5f };
        _leaves = (_style is 1 or 2
            ? dice.Of(new SKColor(52, 96, 76), new SKColor(64, 108, 70), new SKColor(46, 86, 84))
            : _style == 3
            ? dice.Of(new SKColor(140, 168, 84), new SKColor(118, 154, 88), new SKColor(226, 184, 78))
            : dice.Of(new SKColor(94, 140, 72), new SKColor(74, 124, 70), new SKColor(126, 156, 74), new SKColor(94, 140, 72), new SKColor(214, 142, 58), new SKColor(196, 88, 54), new SKColor(228, 168, 182))).Vary(dice);
        _bark = _style == 3 ? new SKColor(222, 216, 204) : dice.Of(new SKColor(104, 76, 58), new SKColor(86, 70, 62), new SKColor(124, 92, 66));
        _fruit = _style == 0 && dice.Chance(0.15) ? new SKColor(204, 62, 48) : null;
        var (w, h) = (_width / 2, _height);
        _crown = _style switch
        {
            0 =>
            [
                new(dice, -w * 0.42f, -h * 0.5f, w * 0.55f, h * 0.2f), new(dice, w * 0.42f, -h * 0.52f, w * 0.56f, h * 0.21f), new(dice, dice.Between(-0.1f, 0.1f) * w, -h * 0.72f, w * 0.74f, h * 0.27f, 13),
            ],
            2 => [new(dice, 0, -h * 0.53f, w, h * 0.46f, 15)],
            3 => [new(dice, w * 0.22f, -h * 0.46f, w * 0.74f, h * 0.17f), new(dice, -w * 0.2f, -h * 0.56f, w * 0.78f, h * 0.22f), new(dice, w * 0.04f, -h * 0.7f, w * 0.72f, h * 0.3f, 14)],
            _ => [],
        };
    }

    public override float Width => _width;

    public override float Height => _height;

    public override void Paint(Stage stage)
    {
        var (h, trunk) = (_height, _style == 3 ? 0.13f : 0.045f * _height);
        stage.Fill("tree", Soft.Polygon(0.05f, (-trunk * 0.7f, 0), (-trunk * 0.4f, -h * 0.62f), (trunk * 0.4f, -h * 0.62f), (trunk * 0.8f, 0)), new Shade(_bark, Texture.Fur, 1, 1.2f));
        if (_style == 0)
        {
            stage.Stroke("tree", Shapes.Curve((0, -h * 0.25f), (-_width * 0.08f, -h * 0.4f), (-_width * 0.2f, -h * 0.5f)), trunk * 0.5f, _bark.Darker(0.2f));
            stage.Stroke("tree", Shapes.Curve((0, -h * 0.28f), (_width * 0.08f, -h * 0.42f), (_width * 0.2f, -h * 0.52f)), trunk * 0.5f, _bark.Darker(0.1f));
        }

        if (_style == 3)
        {
            for (var y = 0.08f; y < 0.6f; y += 0.09f)
                stage.Mark(Shapes.Line((-0.09f, -h * y), (0.02f, -h * (y + 0.004f))), new SKColor(60, 56, 56, 200), 0.05f);
        }

        if (_style == 1)
            Fir(stage);
        for (var i = 0; i < _crown.Length; i++)
            _crown[i].Paint(stage, "tree", i + 1 < _crown.Length ? _leaves.Darker(0.14f) : _leaves, _fruit);
    }

    private void Fir(Stage stage)
    {
        const int Tiers = 5;
        for (var i = 0; i < Tiers; i++)
        {
            var (bottom, top) = (-_height * (0.12f + (0.155f * i)), -_height * Math.Min(1, 0.4f + (0.16f * i)));
            var w = _width / 2 * (1 - (0.17f * i));
            var tier = Shapes.Build(path =>
            {
                path.MoveTo(0, top);
                path.QuadTo(w * 0.35f, (top * 0.35f) + (bottom * 0.65f), w, bottom);
                for (var k = 1; k <= 5; k++)
                    path.QuadTo(w * (1 - (0.4f * k) + 0.2f), bottom + (0.06f * _height), w * (1 - (0.4f * k)), bottom);
                path.QuadTo(-w * 0.35f, (top * 0.35f) + (bottom * 0.65f), 0, top);
                path.Close();
            });
            stage.Fill("tree", tier, new Shade(_leaves, Texture.Fur, 1.4f, 1.3f, 0.4f));
        }
    }
}
