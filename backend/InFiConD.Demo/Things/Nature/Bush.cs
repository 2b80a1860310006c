using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A round bush, some in flower.</summary>
internal sealed class Bush : Thing
{
    private readonly Foliage[] _masses;
    private readonly SKColor _leaves;
    private readonly SKColor? _flowers;
    private readonly float _width;
    private readonly float _height;

    public Bush(Dice dice)
    {
        (_width, _height) = (dice.Between(1.4f, 2.6f), dice.Between(0.9f, 1.4f));
        _leaves = dice.Of(new SKColor(84, 128, 72), new SKColor(62, 108, 72), new SKColor(112, 138, 66), new SKColor(70, 112, 92)).Vary(dice);
        _flowers = dice.Chance(0.45) ? dice.Of(new SKColor(240, 226, 232), new SKColor(222, 98, 110), new SKColor(246, 204, 92), new SKColor(176, 130, 200)) : null;
        var (w, h) = (_width / 2, _height);
        _masses = [new(dice, -w * 0.5f, -h * 0.4f, w * 0.5f, h * 0.42f), new(dice, w * 0.5f, -h * 0.38f, w * 0.5f, h * 0.4f), new(dice, 0, -h * 0.52f, w * 0.66f, h * 0.48f)];
    }

    public override float Width => _width;

    public override float Height => _height;

    public override void Paint(Stage stage)
    {
        stage.Fill("bush", Shapes.Box(-_width * 0.4f, -_height * 0.3f, _width * 0.4f, 0, 0.1f), _leaves.Darker(0.35f));
        for (var i = 0; i < _masses.Length; i++)
            _masses[i].Paint(stage, "bush", i == 2 ? _leaves : _leaves.Darker(0.14f), _flowers);
    }
}
