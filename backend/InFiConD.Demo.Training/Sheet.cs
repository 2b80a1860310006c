using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Training;

/// <summary>Contact sheets to look at.</summary>
internal static class Sheet
{
    private const int Side = Stage.Side;

    /// <summary>Six of each thing on plain ground, one row each, with the truth of the last.</summary>
    public static int Things(string file, string[] names)
    {
        names = names.Length > 0 ? names : [.. Catalogue.Names];
        Save(file, 7, names.Length, (row, column) =>
        {
            var dice = new Dice((ulong)((row * 100) + Math.Min(column, 5)));
            using var stage = new Stage(Light.Outdoors(dice), dice.Split());
            stage.Fill("grass", Shapes.Box(0, 150, Side, Side), new Shade(new SKColor(150, 160, 140), Depth: 0.3f));
            var thing = Catalogue.Make(names[row], dice);
            stage.Put(thing, Side / 2, 220, Math.Min(190 / thing.Height, 220 / thing.Width), dice.Chance(0.5));
            return (stage.Finish(), column == 6);
        });
        return 0;
    }

    /// <summary>A setting with a cast, twelve times, each beside its truth.</summary>
    public static int Setting(string file, string setting, string[] cast)
    {
        var place = Settings.ByName[setting];
        Save(file, 6, 4, (row, column) =>
        {
            var dice = new Dice((ulong)((row * 100) + (column / 2)));
            using var stage = new Stage(place.LightFor(dice), dice.Split());
            place.Draw(stage, cast, dice);
            return (stage.Finish(), column % 2 == 1);
        });
        return 0;
    }

    /// <summary>The first scenes of the demo set.</summary>
    public static int Scenes(string file)
    {
        Save(file, 8, 4, (row, column) => (DemoSet.Compose((row * 8) + column), false));
        return 0;
    }

    /// <summary>Writes a sheet of pictures and truths.</summary>
    public static void Save(string file, int columns, int rows, Func<int, int, (Scene Scene, bool Truth)> cell)
    {
        using var sheet = new SKBitmap(columns * Side, rows * Side);
        using var canvas = new SKCanvas(sheet);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (scene, truth) = cell(row, column);
                using var picture = new SKBitmap(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Opaque));
                (truth ? Truth(scene) : scene.Pixels).CopyTo(picture.GetPixelSpan());
                canvas.DrawBitmap(picture, column * Side, row * Side, SKSamplingOptions.Default);
            }
        }

        using var data = Path.GetExtension(file) == ".jpg" ? sheet.Encode(SKEncodedImageFormat.Jpeg, 85) : sheet.Encode(SKEncodedImageFormat.Png, 100);
        using var stream = File.Create(file);
        data.SaveTo(stream);
    }

    private static byte[] Truth(Scene scene)
    {
        var pixels = new byte[scene.Pixels.Length];
        for (var i = 0; i < scene.WordMap.Length; i++)
        {
            var colour = SKColor.FromHsv(scene.WordMap[i] * 137.5f % 360, 40 + (scene.WordMap[i] * 31 % 60), 50 + (scene.WordMap[i] * 17 % 50));
            (pixels[4 * i], pixels[(4 * i) + 1], pixels[(4 * i) + 2], pixels[(4 * i) + 3]) = (colour.Red, colour.Green, colour.Blue, 255);
        }

        return pixels;
    }
}
