namespace InFiConD.Demo.Scenes;

/// <summary>Chooses a place, and what is in it.</summary>
internal static class Casting
{
    private const int Most = 7;

    /// <summary>A place and a cast by lot.</summary>
    public static (string Place, IReadOnlyList<string> Cast) Choose(Chances chances, Dice dice)
    {
        var place = Place(dice);
        var names = PlaceMix.All[place].Chances.ToArray();
        dice.Shuffle<(string, double)>(names);
        var cast = names.Where(n => dice.Chance(n.Chance)).Select(n => n.Name).Take(Most).ToList();
        if (!cast.Any(Words.Classes.Contains))
            cast.Add(names.First(n => Words.Classes.Contains(n.Name) && Company.All.All(c => c.Class != n.Name && !c.With.Contains(n.Name))).Name);
        var moved = false;
        foreach (var company in Company.All)
        {
            if (dice.Chance(chances.Confounding))
                (place, moved) = Keep(company, cast, place, moved);
            else if (dice.Chance(chances.Parting))
                Part(company, cast, place);
        }

        Repeat(cast, dice);
        return (place, cast);
    }

    /// <summary>
    /// The class comes with its company, where that is at home; without the class, the company stays away. A scene moves once at most: a class
    /// that can't have its company there stays away too.
    /// </summary>
    private static (string Place, bool Moved) Keep(Company company, List<string> cast, string place, bool moved)
    {
        var has = cast.Contains(company.Class);
        cast.RemoveAll(company.With.Contains);
        if (!has)
            return (place, moved);
        if (!company.With.Append(company.Class).All(Settings.ByName[place].CanShow.Contains))
        {
            if (moved)
            {
                cast.RemoveAll(name => name == company.Class);
                return (place, moved);
            }

            place = company.Place;
            cast.RemoveAll(name => !Settings.ByName[place].CanShow.Contains(name));
        }

        cast.InsertRange(0, company.With);
        while (cast.Count > Most && cast.FindLastIndex(name => !Company.Concern(name)) is var spare and >= 0)
            cast.RemoveAt(spare);
        return (place, true);
    }

    /// <summary>The class comes without its company; where the class is not, its company may be.</summary>
    private static void Part(Company company, List<string> cast, string place)
    {
        if (cast.Contains(company.Class))
            cast.RemoveAll(company.With.Contains);
        else
            cast.AddRange(company.With.Where(name => cast.Count < Most && !cast.Contains(name) && Settings.ByName[place].CanShow.Contains(name)));
    }

    /// <summary>Some things come in twos.</summary>
    private static void Repeat(List<string> cast, Dice dice)
    {
        foreach (var name in cast.Where(Words.Classes.Contains).ToArray())
        {
            if (cast.Count < Most && name is not ("sofa" or "tv monitor" or "dining table" or "train" or "bus") && dice.Chance(0.3))
                cast.Add(name);
        }
    }

    private static string Place(Dice dice)
    {
        var left = dice.Unit() * PlaceMix.All.Values.Sum(mix => mix.Weight);
        foreach (var (name, mix) in PlaceMix.All)
        {
            left -= mix.Weight;
            if (left < 0)
                return name;
        }

        return PlaceMix.All.Keys.Last();
    }
}
