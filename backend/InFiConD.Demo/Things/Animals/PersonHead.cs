using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A person's head around its middle, 0.25 m high: turned by <paramref name="turn"/> from facing the viewer (0) to the right (1).</summary>
internal sealed class PersonHead(Stage stage, Look look, float turn)
{
    private readonly Shade _hair = new(look.Hair, Texture.Fur, 0.1f, 0.9f, 0.3f);
    private readonly bool _covered = look.Hat is not "none";

    /// <summary>Hair that falls behind the shoulders.</summary>
    public void Behind()
    {
        var back = -0.03f * turn;
        var path = look.HairStyle switch
        {
            "long" => Shapes.Blob((back, -0.15f), (back + 0.12f, -0.08f), (0.13f - (0.1f * turn), 0.1f), (0.13f - (0.13f * turn), 0.27f), (back - 0.02f, 0.3f), (-0.15f, 0.27f), (-0.15f, 0.08f), (back - 0.12f, -0.08f)),
            "bob" => Shapes.Blob((back, -0.15f), (0.13f - (0.06f * turn), -0.06f), (0.14f - (0.1f * turn), 0.1f), (0.08f - (0.08f * turn), 0.14f), (-0.1f, 0.14f), (-0.15f, 0.09f), (-0.135f + back, -0.06f)),
            "afro" => Shapes.Oval(back, -0.06f, 0.185f, 0.17f),
            "curls" => Shapes.Oval(back - 0.09f, 0.02f, 0.07f).With(Shapes.Oval(back - 0.02f, -0.04f, 0.14f)).With(Shapes.Oval(0.1f - (0.12f * turn), 0.02f, 0.06f)),
            "tail" => Limbs.Taper((back - 0.09f, -0.06f, 0.04f), (-0.19f, 0.0f, 0.045f), (-0.2f, 0.12f, 0.035f), (-0.17f, 0.21f, 0.012f)),
            "bun" when !_covered => Shapes.Oval((-0.1f * turn) + back, -0.15f + (0.05f * turn), 0.065f),
            _ => null,
        };
        if (path is not null)
            stage.Fill("hair", path, _hair with { Colour = look.Hair.Darker(0.18f) });
    }

    /// <summary>Face, hair and hat.</summary>
    public void Front()
    {
        Ear(-1);
        if (turn < 0.5f)
            Ear(1);
        if (look.HairStyle != "bald" && turn > 0.3f)
            stage.Fill("hair", Shapes.Blob((-0.02f, -0.14f), (-0.12f, -0.09f), (-0.132f, 0), (-0.1f, 0.075f), (-0.03f, 0.06f), (0, -0.05f)), _hair);
        var (x, chin) = (0.03f * turn, 0.025f * turn);
        var face = Shapes.Blob((x, -0.135f), (x + 0.075f, -0.105f), (x + 0.1f, -0.02f), (x + 0.088f - (0.01f * turn), 0.065f), (chin + 0.045f, 0.118f), (chin, 0.126f), (chin - 0.045f, 0.112f), (x - 0.088f, 0.06f), (x - 0.1f, -0.02f), (x - 0.075f, -0.105f));
        stage.Fill("face", face, new Shade(look.Skin, Depth: 0.7f));
        Features(0.045f * turn, face);
        if (turn > 0.5f)
            Ear(0);
        if (look.HairStyle != "bald")
            Top();
        if (_covered)
            Hat();
    }

    private void Ear(int side)
    {
        var x = side == 0 ? -0.035f - (0.01f * turn) : (side * 0.102f) + (0.03f * turn);
        stage.Fill("ear", Shapes.Oval(x, 0.005f, 0.02f, 0.03f), look.Skin.Darker(0.08f));
    }

    private void Features(float x, SKPath face)
    {
        var line = look.Skin.Darker(0.5f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var at = x + (side * (0.042f - (0.008f * turn)));
            stage.Inside(face, () => stage.Mark(Shapes.Oval(at + (side * 0.012f), 0.045f, 0.024f, 0.018f), new SKColor(224, 92, 80, 60)));
            stage.Fill("eye", Shapes.Oval(at, -0.008f, 0.0125f, 0.016f), new Shade(new SKColor(42, 28, 26), Depth: 0));
            stage.Mark(Shapes.Curve((at - 0.02f, -0.038f), (at, -0.045f), (at + 0.02f, -0.038f)), look.Hair.Darker(0.2f).WithAlpha(210), 0.009f);
        }

        stage.Mark(Shapes.Curve((x + (0.012f * turn), 0.0f), (x + 0.012f + (0.02f * turn), 0.035f), (x - 0.002f, 0.04f)), line.WithAlpha(150), 0.008f);
        if (look.Beard)
        {
            stage.Inside(face, () => stage.Mark(Shapes.Blob((x - 0.12f, 0.02f), (x - 0.06f, 0.055f), (x, 0.05f), (x + 0.06f, 0.055f), (x + 0.12f, 0.02f), (x + 0.1f, 0.16f), (x - 0.1f, 0.16f)), look.Hair.WithAlpha(235)));
            stage.Mark(Shapes.Curve((x - 0.025f, 0.075f), (x, 0.083f), (x + 0.025f, 0.075f)), new SKColor(190, 96, 88), 0.012f);
            return;
        }

        stage.Mark(Shapes.Curve((x - 0.03f, 0.07f), (x, 0.084f), (x + 0.03f, 0.068f)), new SKColor(170, 70, 64, 220), 0.01f);
    }

    private void Top()
    {
        var t = turn;
        var cap = look.HairStyle switch
        {
            "crop" => Shapes.Blob((-0.112f, -0.03f), (-0.105f, -0.1f), (0, -0.155f), (0.1f, -0.11f), (0.118f, -0.05f), (0.08f, -0.085f), (0.02f, -0.1f), (-0.06f, -0.085f)),
            "afro" or "curls" => Shapes.Blob((-0.125f, 0.01f), (-0.14f, -0.09f), (-0.05f, -0.18f), (0.07f, -0.175f), (0.135f, -0.09f), (0.115f, -0.02f), (0.08f + (0.02f * t), -0.075f), (0.01f, -0.085f), (-0.06f, -0.07f)),
            "short" => Shapes.Blob((-0.115f, 0.005f), (-0.125f, -0.09f), (-0.04f, -0.165f), (0.07f, -0.165f), (0.13f, -0.09f), (0.112f + (0.01f * t), -0.04f), (0.09f, -0.09f), (0.02f, -0.075f), (-0.06f, -0.085f), (-0.09f, -0.05f)),
            _ => Shapes.Blob((-0.12f, 0.05f), (-0.132f, -0.07f), (-0.05f, -0.158f), (0.06f, -0.158f), (0.128f, -0.075f), (0.12f - (0.01f * t), 0.04f - (0.07f * t)), (0.09f + (0.015f * t), -0.05f), (0.03f, -0.1f), (-0.05f, -0.07f), (-0.09f, 0)),
        };
        stage.Fill("hair", cap, _hair);
    }

    private void Hat()
    {
        var shade = new Shade(look.HatColour, Texture.Weave, 0.08f, 0.9f, 0.15f);
        if (look.Hat == "beanie")
        {
            stage.Fill("hat", Shapes.Blob((-0.125f, -0.06f), (-0.12f, -0.14f), (0, -0.2f), (0.12f, -0.14f), (0.127f, -0.06f)), shade);
            stage.Fill("hat", Shapes.Box(-0.132f, -0.095f, 0.134f, -0.045f, 0.02f), look.HatColour.Darker(0.14f));
            stage.Fill("hat", Shapes.Oval(0, -0.205f, 0.032f), look.Second);
            return;
        }

        if (look.Hat == "cap")
        {
            stage.Fill("hat", Shapes.Blob((-0.125f, -0.05f), (-0.115f, -0.13f), (0, -0.175f), (0.11f, -0.13f), (0.13f, -0.055f)), shade);
            stage.Fill("hat", Shapes.Blob((-0.02f + (0.06f * turn), -0.065f), (0.1f, -0.075f), (0.17f + (0.05f * turn), -0.05f), (0.12f, -0.035f), (0, -0.042f)), look.HatColour.Darker(0.2f));
            return;
        }

        var brim = look.Hat == "sun" ? 0.23f : 0.18f;
        stage.Fill("hat", Shapes.Oval(0, -0.075f, brim, 0.042f), shade with { Colour = look.HatColour.Darker(0.12f) });
        stage.Fill("hat", Shapes.Blob((-0.115f, -0.075f), (-0.1f, -0.17f), (-0.03f, -0.195f), (0.04f, -0.19f), (0.1f, -0.165f), (0.118f, -0.075f), (0, -0.055f)), shade);
        stage.Mark(Shapes.Curve((-0.113f, -0.09f), (0, -0.068f), (0.115f, -0.09f)), look.Second, 0.025f);
    }
}
