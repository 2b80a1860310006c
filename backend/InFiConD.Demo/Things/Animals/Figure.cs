using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>Draws a person's bones with a look.</summary>
internal sealed class Figure(Stage stage, Look look, Bones bones)
{
    private readonly bool _side = bones.Turn >= 1;

    public void Paint()
    {
        var head = (X: 0.045f * bones.Turn, Y: -1.45f - (0.125f * look.Head));
        var painter = new PersonHead(stage, look, bones.Turn);
        Upper(() => stage.At(head.X, head.Y, painter.Behind, look.Head, look.Head));
        Upper(() => Arm(0, _side));
        Leg(0, _side);
        Leg(1, false);
        if (look.Outfit is "skirt" or "dress")
            Skirt();
        Upper(() =>
        {
            stage.Fill("person", Limbs.Taper((0, -1.32f, 0.06f), (head.X * 0.7f, -1.48f, 0.052f)), new Shade(look.Skin.Darker(0.12f), Depth: 0.5f));
            Trunk();
            stage.At(head.X, head.Y, painter.Front, look.Head, look.Head);
            Arm(1, false);
        });
    }

    private void Upper(Action draw) => stage.At(bones.Lean.X, bones.Lean.Y - 0.9f, () => stage.At(0, 0.9f, draw), turn: bones.Tilt);

    private void Trunk()
    {
        var (s, w, h) = _side ? (0.135f, 0.125f, 0.13f) : (look.Shoulder, Math.Min(look.Shoulder * 0.76f, 0.165f), look.Hip);
        var path = Shapes.Blob((-0.055f, -1.435f), (-s * 0.72f, -1.41f), (-s, -1.33f), (-s * 0.93f, -1.2f), (-w, -1.06f), (-h, -0.88f), (0, -0.85f), (h, -0.88f), (w, -1.06f), (s * 0.93f, -1.2f), (s, -1.33f), (s * 0.72f, -1.41f), (0.055f, -1.435f), (0, -1.4f));
        stage.Fill(look.Outfit == "dress" ? "dress" : "shirt", path, new Shade(look.Top, Texture.Weave, 0.12f, 0.8f, 0.12f));
        stage.Inside(path, () => Pattern(-1.45f, -0.84f));
    }

    private void Pattern(float top, float bottom)
    {
        if (look.Pattern == "stripes")
        {
            for (var y = top + 0.1f; y < bottom; y += 0.085f)
                stage.Mark(Shapes.Line((-0.4f, y), (0.4f, y)), look.Second.WithAlpha(210), 0.03f);
        }
        else if (look.Pattern == "dots")
        {
            for (var i = 0; i < 24; i++)
                stage.Mark(Shapes.Oval(-0.26f + (0.105f * (i % 6)) + (i / 6 % 2 * 0.05f), top + 0.1f + (0.13f * (i / 6)), 0.018f), look.Second.WithAlpha(210));
        }
        else if (look.Pattern == "jacket" && look.Outfit != "dress")
        {
            var x = 0.05f * bones.Turn;
            stage.Mark(Shapes.Polygon((x - 0.06f, top), (x + 0.06f, top), (x + 0.05f, bottom + 0.05f), (x - 0.05f, bottom + 0.05f)), look.Second);
        }
    }

    private void Arm(int which, bool far)
    {
        var (elbow, hand) = bones.Arms[which];
        var x = _side ? 0 : (which == 0 ? -1 : 1) * (look.Shoulder - 0.045f);
        var (cloth, skin) = (far ? look.Top.Darker(0.28f) : look.Top.Darker(0.07f), far ? look.Skin.Darker(0.25f) : look.Skin);
        var word = look.Outfit == "dress" ? "dress" : "shirt";
        stage.Fill("hand", Shapes.Oval(hand.X, hand.Y, 0.047f, 0.052f), skin);
        if (look.LongSleeves)
        {
            stage.Fill(word, Limbs.Taper((x, -1.35f, 0.062f), (elbow.X, elbow.Y, 0.053f), (hand.X, hand.Y - 0.03f, 0.043f)), new Shade(cloth, Depth: 0.7f));
            return;
        }

        stage.Fill("person", Limbs.Taper((x, -1.34f, 0.05f), (elbow.X, elbow.Y, 0.043f), (hand.X, hand.Y, 0.034f)), new Shade(skin, Depth: 0.7f));
        var (mx, my) = (x + ((elbow.X - x) * 0.62f), -1.35f + ((elbow.Y + 1.35f) * 0.62f));
        stage.Fill(word, Limbs.Taper((x, -1.35f, 0.064f), (mx, my, 0.062f)), new Shade(cloth, Depth: 0.7f));
    }

    private void Leg(int which, bool far)
    {
        var (hip, knee, ankle) = bones.Legs[which];
        var (cloth, skin) = (far ? look.Bottom.Darker(0.3f) : look.Bottom, far ? look.Skin.Darker(0.26f) : look.Skin.Darker(0.04f));
        if (look.Outfit == "trousers")
        {
            Shoe(which, ankle, far);
            stage.Fill("trousers", Limbs.Taper((hip.X, hip.Y, 0.098f), (knee.X, knee.Y, 0.075f), (ankle.X, ankle.Y, 0.062f)), new Shade(cloth, Depth: 0.7f));
            return;
        }

        stage.Fill("leg", Limbs.Taper((hip.X, hip.Y, 0.085f), (knee.X, knee.Y, 0.058f), (ankle.X, ankle.Y, 0.038f)), new Shade(skin, Depth: 0.7f));
        Shoe(which, ankle, far);
        if (look.Outfit == "shorts")
            stage.Fill("trousers", Limbs.Taper((hip.X, hip.Y, 0.1f), (hip.X + ((knee.X - hip.X) * 0.8f), hip.Y + ((knee.Y - hip.Y) * 0.8f), 0.085f)), new Shade(cloth, Depth: 0.7f));
    }

    private void Shoe(int which, (float X, float Y) ankle, bool far)
    {
        var colour = far ? look.Shoe.Darker(0.3f) : look.Shoe;
        stage.At(ankle.X, ankle.Y, () =>
        {
            var sole = _side
                ? Shapes.Blob((-0.07f, -0.03f), (0.04f, -0.04f), (0.12f, 0.02f), (0.19f, 0.045f), (0.19f, 0.08f), (0.05f, 0.082f), (-0.08f, 0.08f))
                : Shapes.Blob((-0.05f, -0.02f), (0.05f, -0.02f), ((which == 0 ? -0.02f : 0.07f) + (0.05f * bones.Turn), 0.06f), (0.03f + (0.06f * bones.Turn), 0.085f), (-0.04f, 0.085f), (which == 0 ? -0.08f : -0.02f, 0.055f));
            stage.Fill("shoe", sole, colour);
        }, turn: bones.Heels[which]);
    }

    private void Skirt()
    {
        var shade = new Shade(look.Outfit == "dress" ? look.Top : look.Bottom, Texture.Weave, 0.12f, 0.8f, 0.12f);
        var (far, near) = (bones.Legs[0], bones.Legs[1]);
        if (bones.Lean.Y > 0.1f)
        {
            var lap = Limbs.Taper((far.Hip.X, far.Hip.Y, 0.13f), (far.Knee.X, far.Knee.Y + 0.02f, 0.1f)).With(Limbs.Taper((near.Hip.X, near.Hip.Y, 0.13f), (near.Knee.X, near.Knee.Y + 0.02f, 0.1f)));
            stage.Fill("dress", lap.With(Shapes.Polygon((far.Hip.X, far.Hip.Y - 0.1f), (near.Hip.X, near.Hip.Y - 0.1f), (near.Knee.X, near.Knee.Y + 0.1f), (far.Knee.X, far.Knee.Y + 0.1f))), shade);
            return;
        }

        var (left, right) = (Math.Min(far.Knee.X, near.Knee.X) - 0.16f, Math.Max(far.Knee.X, near.Knee.X) + 0.16f);
        var w = _side ? 0.125f : look.Hip * 0.88f;
        var path = Shapes.Blob((-w, -1.04f), (left * 0.9f - 0.02f, -0.8f), (left, -0.46f), (0, -0.43f), (right, -0.46f), (right * 0.9f + 0.02f, -0.8f), (w, -1.04f));
        stage.Fill("dress", path, shade);
        stage.Inside(path, () =>
        {
            for (var i = 1; i < 5; i++)
                stage.Mark(Shapes.Line((-0.06f + (0.025f * i), -0.86f), (left + ((right - left) * i / 5), -0.4f)), shade.Colour.Darker(0.4f).WithAlpha(60), 0.018f);
            if (look.Outfit == "dress" && look.Pattern is "stripes" or "dots")
                stage.Mark(Shapes.Line((left, -0.5f), (right, -0.5f)), look.Second.WithAlpha(210), 0.04f);
        });
    }
}
