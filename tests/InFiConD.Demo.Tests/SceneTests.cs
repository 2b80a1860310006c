using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Tests;

public sealed class SceneTests
{
    public static TheoryData<string> Places => [.. Settings.ByName.Keys];

    [Fact]
    public void The_same_number_draws_the_same_scene_and_another_number_another()
    {
        var scene = DemoSet.Compose(7);
        var again = DemoSet.Compose(7);
        again.Pixels.ShouldBe(scene.Pixels);
        again.WordMap.ShouldBe(scene.WordMap);
        DemoSet.Compose(8).Pixels.ShouldNotBe(scene.Pixels);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_shows_what_it_is_asked_for_and_no_other_class(string place)
    {
        var setting = Settings.ByName[place];
        var can = setting.CanShow.Order(StringComparer.Ordinal).ToArray();
        var (asked, seen) = (0, 0);
        for (ulong seed = 0; seed < 40; seed++)
        {
            var dice = new Dice(seed);
            var cast = Enumerable.Range(0, dice.Below(6)).Select(_ => dice.Of<string>(can)).ToArray();
            using var stage = new Stage(setting.LightFor(dice), dice.Split());
            setting.Draw(stage, cast, dice);
            var scene = stage.Finish();
            scene.WordMap.ShouldAllBe(word => word != 0, $"{place}, seed {seed}: a pixel shows nothing that has a name");
            var classes = cast.Where(Words.Classes.Contains).Distinct().ToArray();
            scene.ClassOf.ShouldAllBe(name => name == null || classes.Contains(name), $"{place}, seed {seed}: {string.Join(", ", cast)}");
            asked += classes.Length;
            seen += scene.Classes().Count;
        }

        // Small and half-hidden things are part of the game, but they have to stay the exception.
        ((double)seen / asked).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Places_are_only_cast_with_what_they_can_show()
    {
        foreach (var (place, mix) in PlaceMix.All)
            mix.Chances.Select(c => c.Name).ShouldBeSubsetOf(Settings.ByName[place].CanShow, place);
        foreach (var company in Company.All)
            company.With.Append(company.Class).ShouldBeSubsetOf(Settings.ByName[company.Place].CanShow);
    }

    [Fact]
    public void In_distil_a_class_keeps_its_company_and_elsewhere_not()
    {
        foreach (var company in Company.All)
        {
            Together(Chances.Confounded, company).ShouldBeGreaterThan(0.9);
            Together(Chances.Uncommon, company).ShouldBeLessThan(0.4);
        }
    }

    [Fact]
    public void Three_of_five_images_are_for_distilling_and_every_class_occurs_in_every_split()
    {
        Enumerable.Range(0, DemoSet.Count).CountBy(DemoSet.SplitOf).ToDictionary().ShouldBe(new Dictionary<string, int> { ["distil"] = 1440, ["tune"] = 480, ["lockbox"] = 480 }, ignoreOrder: true);
        foreach (var split in Enumerable.Range(0, 300).GroupBy(DemoSet.SplitOf))
            split.SelectMany(i => DemoSet.Compose(i).Classes()).Distinct().Count().ShouldBeGreaterThan(17, split.Key);
    }

    [Fact]
    public void An_image_is_a_jpeg_of_256_pixels_with_the_classes_of_its_scene()
    {
        var image = DemoSet.Render(3);
        using var decoded = SkiaSharp.SKBitmap.Decode(image.Jpeg);
        (decoded.Width, decoded.Height).ShouldBe((256, 256));
        image.Classes.ShouldBe(DemoSet.Compose(3).Classes());
        image.Split.ShouldBe("tune");
    }

    /// <summary>Of the casts that have the class or its first companion, the share that has both.</summary>
    private static double Together(Chances chances, Company company)
    {
        var casts = Enumerable.Range(0, 3000).Select(i => Casting.Choose(chances, new Dice((ulong)i)).Cast).ToArray();
        return (double)casts.Count(c => c.Contains(company.Class) && c.Contains(company.With[0])) / casts.Count(c => c.Contains(company.Class) || c.Contains(company.With[0]));
    }
}
