using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A plant in a pot: monstera, cactus, fern, flowers, snake plant or a little tree.</summary>
internal sealed class PottedPlant : Thing
{
    private readonly int _species;
    private readonly Dice _dice;
    private readonly Pot _pot;
    private readonly float _size;
    private readonly SKColor _green;

    /// <summary>A plant by lot.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="small">For a table rather than for the floor.</param>
    public PottedPlant(Dice dice, bool? small = null)
    {
        _species = dice.Below(6);
        (_dice, _pot, _green) = (dice.Split(), new Pot(dice), Palette.Green(dice));
        _size = small ?? dice.Chance(0.4) ? dice.Between(0.32f, 0.46f) : _species switch { 1 => dice.Between(0.7f, 1.2f), 3 => dice.Between(0.5f, 0.8f), _ => dice.Between(0.8f, 1.4f) };
        Width = _size * (_species switch { 0 => 0.85f, 1 => 0.6f, 2 => 0.95f, 3 => 0.7f, 4 => 0.55f, _ => 0.6f });
    }

    /// <inheritdoc />
    public override string Class => "potted plant";

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height => _size;

    private float PotHeight => _size * (_species == 5 ? 0.24f : 0.3f);

    private float PotWidth => _size * (_species == 5 ? 0.28f : 0.34f);

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        if (_species is 2)
            Foliage.Fern(stage, _size, PotHeight, _green, _dice, false);
        _pot.Paint(stage, PotWidth, PotHeight);
        switch (_species)
        {
            case 0:
                Foliage.Monstera(stage, _size, PotHeight, _green, _dice);
                break;
            case 1:
                Cactus.Paint(stage, _size, PotHeight, _green, _dice);
                break;
            case 2:
                Foliage.Fern(stage, _size, PotHeight, _green, _dice, true);
                break;
            case 3:
                Blossom.Paint(stage, _size, PotHeight, _green, _dice);
                break;
            case 4:
                Foliage.Blades(stage, _size, PotHeight, _green, _dice);
                break;
            default:
                Foliage.Tree(stage, _size, PotHeight, _green, _dice);
                break;
        }
    }
}
