using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>An empty room: a wall across, a floor in perspective, sometimes a wall at the side and a ceiling.</summary>
internal sealed class Room
{
    private readonly Dice _dice;
    private readonly SKColor _colour;

    /// <summary>A room by lot.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="unit">Pixels per metre at the wall.</param>
    /// <param name="wallFoot">Where the wall meets the floor, pixels from the top.</param>
    /// <param name="eye">Height of the eye, metres.</param>
    public Room(Dice dice, float unit, float wallFoot, float eye)
    {
        _dice = dice.Split();
        (Unit, WallFoot, Ground) = (unit, wallFoot, new Ground(wallFoot - (unit * eye), eye));
        (_colour, Vanish) = (Palette.Wall(dice), dice.Between(70, 186));
        Brick = dice.Chance(0.2);
    }

    /// <summary>The floor in perspective.</summary>
    public Ground Ground { get; }

    /// <summary>Pixels per metre at the wall.</summary>
    public float Unit { get; }

    /// <summary>Where the wall meets the floor.</summary>
    public float WallFoot { get; }

    /// <summary>The wall is of bricks.</summary>
    public bool Brick { get; init; }

    /// <summary>The floor is of tiles rather than of wood; without it by lot.</summary>
    public bool? Tiled { get; init; }

    /// <summary>A carpet: from wall to wall or a rug.</summary>
    public bool Carpet { get; init; }

    /// <summary>The wall is tiled up to this height in metres.</summary>
    public float Splash { get; init; }

    /// <summary>Where lines that run away from us meet.</summary>
    public float Vanish { get; }

    /// <summary>Draws it.</summary>
    public void Paint(Stage stage)
    {
        Walls.Paint(stage, this, _colour, _dice);
        var wallToWall = Carpet && _dice.Chance(0.4);
        if (wallToWall)
            Floors.Carpet(stage, this, _dice);
        else if (Tiled ?? _dice.Chance(0.25))
            Floors.Tiles(stage, this, _dice);
        else
            Floors.Wood(stage, this, _dice);
        stage.Mark(Shapes.Box(0, WallFoot, Stage.Side, WallFoot + (0.22f * Unit)), new SKColor(14, 14, 28, 60), blur: 0.08f * Unit);
        if (Carpet && !wallToWall)
            Floors.Rug(stage, this, _dice);
        if (MathF.Abs(stage.LightSide) > 0.25f && _dice.Chance(0.5))
            Sunlight(stage);
    }

    private void Sunlight(Stage stage)
    {
        var (side, x) = (-MathF.Sign(stage.LightSide), _dice.Between(60, 196));
        for (var i = 0; i < 2; i++)
        {
            var left = x + (i * 0.62f * Unit);
            var low = WallFoot + ((Stage.Side - WallFoot) * 0.55f);
            stage.Mark(Shapes.Polygon((left, WallFoot + 6), (left + (0.5f * Unit), WallFoot + 6), (left + (0.8f * Unit) + (side * 40), low), (left + (0.1f * Unit) + (side * 40), low)), new SKColor(255, 238, 200, 52), blur: 1.2f);
        }
    }
}
