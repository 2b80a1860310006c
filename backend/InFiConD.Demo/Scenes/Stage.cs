using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>
/// A picture being drawn together with its truth: every fill and stroke names the word it shows and goes to both. Far things first.
/// Units are pixels (256 x 256, y down) except inside a <see cref="Thing"/>, where they are metres and (0, 0) is the middle of its foot.
/// </summary>
public sealed class Stage : IDisposable
{
    /// <summary>Pixels along one side.</summary>
    public const int Side = 256;

    private readonly SKBitmap _colour = new(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Opaque));
    private readonly SKBitmap _truth = new(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Opaque));
    private readonly SKCanvas _paint;
    private readonly SKCanvas _know;
    private readonly Dice _dice;
    private readonly List<string?> _classes = [null];
    private byte _instance;
    private float _side;
    private float _haze;

    /// <summary>An empty stage.</summary>
    /// <param name="light">How it is lit.</param>
    /// <param name="dice">Chance for textures and grain.</param>
    public Stage(Light light, Dice dice)
    {
        (Light, _dice, _side) = (light, dice, light.Side);
        (_paint, _know) = (new SKCanvas(_colour), new SKCanvas(_truth));
        _paint.Clear(light.Haze);
        _know.Clear(new SKColor(0, 0, 0));
    }

    /// <summary>How the scene is lit.</summary>
    public Light Light { get; }

    /// <summary>Where the light comes from in the coordinates being drawn in: -1 left, 1 right (turns with a mirrored thing).</summary>
    public float LightSide => _side;

    /// <summary>Fills a shape that shows <paramref name="word"/>; lit from the light's side and above.</summary>
    public void Fill(string word, SKPath path, Shade shade)
    {
        Know(word, path, null);
        var bounds = path.Bounds;
        var colour = shade.Colour.Mix(Light.Haze.WithAlpha(shade.Colour.Alpha), _haze);
        using (var paint = new SKPaint { IsAntialias = true, Color = colour })
        {
            var strength = shade.Depth * Light.Contrast * (1 - _haze);
            if (strength > 0 && bounds is { Width: > 0, Height: > 0 })
            {
                var (from, to) = (new SKPoint(bounds.MidX + (_side * bounds.Width / 2), bounds.Top), new SKPoint(bounds.MidX - (_side * bounds.Width / 2), bounds.Bottom));
                paint.Shader = SKShader.CreateLinearGradient(from, to, [colour.Lighter(Math.Min(0.8f, 0.28f * strength)), colour, colour.Darker(Math.Min(0.8f, 0.42f * strength))], [0, 0.45f, 1], SKShaderTileMode.Clamp);
            }

            _paint.DrawPath(path, paint);
            paint.Shader?.Dispose();
        }

        if (shade.Texture != Texture.None)
            Grain(path, shade);
    }

    /// <summary>Draws a line that shows <paramref name="word"/>.</summary>
    public void Stroke(string word, SKPath path, float width, SKColor colour)
    {
        Know(word, path, width);
        using var paint = Pen(colour.Mix(Light.Haze.WithAlpha(colour.Alpha), _haze), width);
        _paint.DrawPath(path, paint);
    }

    /// <summary>Colours what is already there without changing what it is: highlights, seams, eyes, patterns, shadows.</summary>
    /// <param name="path">Where.</param>
    /// <param name="colour">With alpha as needed.</param>
    /// <param name="width">Width of a line; without it the shape is filled.</param>
    /// <param name="blur">Softness in units.</param>
    /// <param name="mode">How it mixes.</param>
    public void Mark(SKPath path, SKColor colour, float? width = null, float blur = 0, SKBlendMode mode = SKBlendMode.SrcOver)
    {
        using var soft = blur > 0 ? SKMaskFilter.CreateBlur(SKBlurStyle.Normal, blur) : null;
        using var paint = width is { } w ? Pen(colour, w) : new SKPaint { IsAntialias = true, Color = colour };
        paint.BlendMode = mode;
        paint.MaskFilter = soft;
        paint.Color = paint.Color.WithAlpha((byte)(paint.Color.Alpha * (1 - (0.8f * _haze))));
        _paint.DrawPath(path, paint);
    }

    /// <summary>A vertical blend over a shape, colour only: skies, reflections, lamplight.</summary>
    public void Blend(SKPath path, SKColor top, SKColor bottom, SKBlendMode mode = SKBlendMode.SrcOver)
    {
        var bounds = path.Bounds;
        using var shader = SKShader.CreateLinearGradient(new SKPoint(0, bounds.Top), new SKPoint(0, bounds.Bottom), [top, bottom], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { IsAntialias = true, Shader = shader, BlendMode = mode };
        _paint.DrawPath(path, paint);
    }

    /// <summary>Draws only inside a shape while <paramref name="draw"/> runs: a picture in its frame, a pattern on a dress.</summary>
    public void Inside(SKPath shape, Action draw)
    {
        foreach (var canvas in (ReadOnlySpan<SKCanvas>)[_paint, _know])
        {
            canvas.Save();
            canvas.ClipPath(shape, SKClipOperation.Intersect, canvas == _paint);
        }

        draw();
        _paint.Restore();
        _know.Restore();
    }

    /// <summary>Moves, turns (degrees, clockwise) and scales while <paramref name="draw"/> runs.</summary>
    public void At(float x, float y, Action draw, float scaleX = 1, float scaleY = 1, float turn = 0)
    {
        var side = _side;
        _side *= Math.Sign(scaleX);
        foreach (var canvas in (ReadOnlySpan<SKCanvas>)[_paint, _know])
        {
            canvas.Save();
            canvas.Translate(x, y);
            canvas.RotateDegrees(turn);
            canvas.Scale(scaleX, scaleY);
        }

        draw();
        _paint.Restore();
        _know.Restore();
        _side = side;
    }

    /// <summary>Puts a thing with its foot at (x, y) pixels.</summary>
    /// <param name="thing">What.</param>
    /// <param name="x">Middle of its foot.</param>
    /// <param name="y">Its foot; the ground there.</param>
    /// <param name="unit">Pixels per metre there (<see cref="Ground.UnitAt"/>).</param>
    /// <param name="mirror">Looks to the left instead of to the right.</param>
    /// <param name="haze">How far it fades into the haze, 0 to 1.</param>
    /// <param name="shadow">A soft shadow on the ground below it.</param>
    public void Put(Thing thing, float x, float y, float unit, bool mirror = false, float haze = 0, bool shadow = true)
    {
        ArgumentNullException.ThrowIfNull(thing);
        if (_classes.Count > byte.MaxValue)
            return;
        At(x, y, () =>
        {
            if (shadow)
            {
                var flat = Math.Min(0.16f, 0.09f * thing.Width);
                Mark(Shapes.Oval(-0.06f * thing.Width * _side, 0, thing.Width * 0.56f, flat), new SKColor(16, 18, 34, 120), blur: flat * 0.5f);
            }

            var (outerInstance, outerHaze) = (_instance, _haze);
            (_instance, _haze) = ((byte)_classes.Count, Math.Clamp(haze, 0, 0.9f));
            _classes.Add(thing.Class);
            thing.Paint(this);
            (_instance, _haze) = (outerInstance, outerHaze);
        }, mirror ? -unit : unit, unit);
    }

    /// <summary>Fades everything drawn while <paramref name="draw"/> runs into the haze: far hills, buildings.</summary>
    public void Far(float haze, Action draw)
    {
        var outer = _haze;
        _haze = haze;
        draw();
        _haze = outer;
    }

    /// <summary>Finishes the picture (colour of the light, exposure, vignette, grain) and answers it with its truth. Call once.</summary>
    public Scene Finish()
    {
        Develop.Picture(_colour, Light, _dice);
        var (words, instances) = (new byte[Side * Side], new byte[Side * Side]);
        var pixels = _truth.GetPixelSpan();
        for (var i = 0; i < words.Length; i++)
            (words[i], instances[i]) = (pixels[4 * i], pixels[(4 * i) + 1]);
        return new Scene(_colour.GetPixelSpan().ToArray(), words, instances, [.. _classes]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _paint.Dispose();
        _know.Dispose();
        _colour.Dispose();
        _truth.Dispose();
    }

    private void Know(string word, SKPath path, float? width)
    {
        using var paint = new SKPaint { IsAntialias = false, Color = new SKColor(Words.IndexOf(word), _instance, 0) };
        if (width is { } w)
            (paint.Style, paint.StrokeWidth, paint.StrokeCap, paint.StrokeJoin) = (SKPaintStyle.Stroke, w, SKStrokeCap.Round, SKStrokeJoin.Round);
        _know.DrawPath(path, paint);
    }

    private void Grain(SKPath path, Shade shade)
    {
        using var shader = Textures.Shader(shade.Texture, shade.Tile, _dice.Unit());
        using var paint = new SKPaint { IsAntialias = true, Shader = shader, BlendMode = SKBlendMode.Overlay, Color = SKColors.White.WithAlpha((byte)(255 * shade.Grain * (1 - _haze))) };
        _paint.DrawPath(path, paint);
    }

    private static SKPaint Pen(SKColor colour, float width) => new()
    {
        IsAntialias = true,
        Color = colour,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };
}
