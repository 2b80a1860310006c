namespace InFiConD.Demo.Scenes;

/// <summary>Who is in a scene, and where it plays.</summary>
internal static class Casting
{
    public static (string Place, IReadOnlyList<string> Cast) Choose(Chances chances, Dice dice)
    {
        var place = dice.Of<string>([.. Settings.ByName.Keys]);
        var can = Settings.ByName[place].CanShow.Order(StringComparer.Ordinal).ToArray();
        dice.Shuffle<string>(can);
        _ = chances;
        return (place, can[..dice.Below(Math.Min(5, can.Length + 1))]);
    }
}
