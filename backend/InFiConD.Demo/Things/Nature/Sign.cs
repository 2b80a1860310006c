using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A sign on a post: a disc, a triangle, a stop sign or a board with a few lines.</summary>
internal sealed class Sign : Thing
{
    private readonly int _style;
    private readonly SKColor _board;
    private readonly float _height;

    public Sign(Dice dice)
    {
        _style = dice.Below(4);
        _board = dice.Of(new SKColor(44, 92, 158), new SKColor(50, 120, 84), new SKColor(240, 236, 224), new SKColor(150, 104, 66));
        _height = dice.Between(2.3f, 2.8f);
    }

    public override float Width => _style == 3 ? 1.5f : 0.9f;

    public override float Height => _height;

    public override void Paint(Stage stage)
    {
        var (y, red, white) = (-_height + 0.4f, new SKColor(206, 50, 46), new SKColor(244, 242, 234));
        stage.Stroke("sign", Shapes.Line((0, 0), (0, -_height + 0.3f)), 0.09f, new SKColor(130, 134, 142));
        switch (_style)
        {
            case 0:
                stage.Fill("sign", Shapes.Oval(0, y, 0.4f), red);
                stage.Fill("sign", Shapes.Oval(0, y, 0.29f), new Shade(white, Depth: 0.4f));
                stage.Mark(Shapes.Line((-0.12f, y), (0.12f, y)), new SKColor(40, 42, 50), 0.1f);
                break;
            case 1:
                stage.Fill("sign", Soft.Polygon(0.08f, (0, y - 0.42f), (0.46f, y + 0.38f), (-0.46f, y + 0.38f)), red);
                stage.Fill("sign", Soft.Polygon(0.05f, (0, y - 0.22f), (0.29f, y + 0.28f), (-0.29f, y + 0.28f)), new Shade(white, Depth: 0.4f));
                stage.Mark(Shapes.Line((0, y - 0.04f), (0, y + 0.16f)), new SKColor(40, 42, 50), 0.08f);
                break;
            case 2:
                stage.Fill("sign", Shapes.Polygon((-0.17f, y - 0.4f), (0.17f, y - 0.4f), (0.4f, y - 0.17f), (0.4f, y + 0.17f), (0.17f, y + 0.4f), (-0.17f, y + 0.4f), (-0.4f, y + 0.17f), (-0.4f, y - 0.17f)), red);
                stage.Mark(Shapes.Line((-0.22f, y), (0.22f, y)), white, 0.13f);
                break;
            default:
                stage.Fill("sign", Shapes.Box(-0.72f, -_height, 0.72f, -_height + 0.85f, 0.08f), _board);
                var ink = _board.Red > 200 ? new SKColor(50, 60, 80) : white;
                for (var i = 0; i < 3; i++)
                    stage.Mark(Shapes.Line((-0.55f, -_height + 0.22f + (0.2f * i)), (0.5f - (0.24f * i), -_height + 0.22f + (0.2f * i))), ink, 0.075f);
                break;
        }
    }
}
