using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Colours that go together indoors.</summary>
internal static class Palette
{
    private static readonly uint[] Woods = [0xffb5824f, 0xff8a5a34, 0xffd0a672, 0xff5f3d27, 0xffe0c49a, 0xff9c6b45, 0xffeae4d8, 0xff3f342e];
    private static readonly uint[] Fabrics = [0xffd9a441, 0xff2f7f7a, 0xffc97b6b, 0xff7d8590, 0xff34496b, 0xff4f6f52, 0xffb5573c, 0xffe6d9c2, 0xff7a4a32, 0xff8b5f86, 0xffa9b8a0, 0xff9c3d44];
    private static readonly uint[] Greens = [0xff3f7d4a, 0xff5a9a4e, 0xff2f6b52, 0xff7aa84f, 0xff4b8a6a, 0xff386641];
    private static readonly uint[] Ceramics = [0xfff1ece2, 0xffc9694a, 0xff4d7ea8, 0xffe3b04b, 0xff6c8f72, 0xff39424e, 0xffd98c8c, 0xffa9c1c9];
    private static readonly uint[] Flowers = [0xffe4572e, 0xfff2b134, 0xffd84a7a, 0xfff4f1ea, 0xff9a6fc0, 0xffef8fa3, 0xffd62f3f];
    private static readonly uint[] Brights = [0xffe05a47, 0xfff0b64a, 0xff4c9f9a, 0xff3c6ea5, 0xff8fb35c, 0xff7d5ba6, 0xffefe6d4, 0xffd97ba0];
    private static readonly uint[] Walls = [0xffe9dfcf, 0xffcfdcd6, 0xffe7cdbc, 0xffb9c7d3, 0xffdcd6e2, 0xff9fb3a4, 0xffd8b98c, 0xff6f8a94, 0xffefe9df, 0xffc98f78, 0xff54697a, 0xffe3d48f];

    public static SKColor Wood(Dice dice) => Pick(dice, Woods, 0.6f);

    public static SKColor Fabric(Dice dice) => Pick(dice, Fabrics, 1);

    public static SKColor Green(Dice dice) => Pick(dice, Greens, 1);

    public static SKColor Ceramic(Dice dice) => Pick(dice, Ceramics, 0.8f);

    public static SKColor Flower(Dice dice) => Pick(dice, Flowers, 0.7f);

    public static SKColor Bright(Dice dice) => Pick(dice, Brights, 0.8f);

    public static SKColor Wall(Dice dice) => Pick(dice, Walls, 0.8f);

    private static SKColor Pick(Dice dice, uint[] colours, float vary) => new SKColor(colours[dice.Below(colours.Length)]).Vary(dice, vary);
}
