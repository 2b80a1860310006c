using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A person: standing, walking, or sitting.</summary>
internal sealed class Person : Thing
{
    private readonly Look _look;
    private readonly Bones _bones;
    private readonly float _size;
    private readonly string _pose;

    /// <summary>A person.</summary>
    /// <param name="dice">Decides the look.</param>
    /// <param name="pose">"up" (standing or walking by lot), "seated" (facing the viewer, on a seat 0.46 m high), "sideways" (the same, looking to the right) or "ground".</param>
    public Person(Dice dice, string pose = "up")
    {
        _look = Look.ByLot(dice);
        _bones = pose switch
        {
            "seated" => Bones.Seated(dice, _look),
            "sideways" => Bones.SeatedSideways(dice),
            "ground" => Bones.OnTheGround(dice),
            _ => dice.Chance(0.45) ? Bones.Walking(dice) : Bones.Standing(dice, _look),
        };
        _pose = pose;
        _size = _look.Tall / (1.46f + (0.26f * _look.Head));

        // The seat stays where it is whoever sits on it.
        if (pose is "seated" or "sideways")
            _size = Math.Max(_size, 0.85f);
    }

    public override string? Class => "person";

    public override float Width => _size * _pose switch { "ground" => 0.95f, "sideways" => 0.8f, _ => _bones.Turn >= 1 ? 0.8f : 0.72f };

    public override float Height => (_size * (1.48f + (0.27f * _look.Head) - _bones.Lean.Y)) + (_look.Hat == "none" ? 0 : 0.04f);

    public override void Paint(Stage stage) => stage.At(0, 0, () => new Figure(stage, _look, _bones).Paint(), _size, _size);
}
