using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>Chooses a place and a cast by lot, and draws them.</summary>
public static class Composer
{
    /// <summary>A scene; the same seed and chances give the same one.</summary>
    public static Scene Compose(Chances chances, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(chances);
        var dice = new Dice((seed * 0x9E3779B97F4A7C15) + 77);
        var (place, cast) = Casting.Choose(chances, dice.Split());
        var setting = Settings.ByName[place];
        using var stage = new Stage(setting.LightFor(dice), dice.Split());
        setting.Draw(stage, cast, dice.Split());
        return stage.Finish();
    }

    /// <summary>The picture as JPEG.</summary>
    public static byte[] ToJpeg(this Scene scene, int quality = 90)
    {
        ArgumentNullException.ThrowIfNull(scene);
        using var bitmap = new SKBitmap(new SKImageInfo(Stage.Side, Stage.Side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        scene.Pixels.CopyTo(bitmap.GetPixelSpan());
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }
}
