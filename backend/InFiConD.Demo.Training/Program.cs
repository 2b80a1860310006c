using InFiConD.Demo.Training;

return args switch
{
    ["train", var folder, .. var options] => Training.Run(folder, options.Select(o => o.Split('=')).ToDictionary(o => o[0], o => o[1])),
    ["figures", var folder] => Figures.Print(folder, 1000, 5_000_000),
    ["story", var folder, .. var asks] => Story.Print(folder, asks),
    ["things", var file, .. var names] => Sheet.Things(file, names),
    ["settings", var file, var setting, .. var cast] => Sheet.Setting(file, setting, cast),
    ["scenes", var file] => Sheet.Scenes(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        train <folder> [scenes=10000] [skip=0] [epochs=6] [teacher-epochs=3] [batch=8] [rate=20] [rarity=50] [teacher-rate=10] [threads=2]
                                                         trains both models (goes on where the folder holds an earlier state; rates in 1/10,000, rarity in 1/100), writes their bundles
        figures <folder>                                 judges the bundles against the truth of 1,000 unseen scenes
        story <folder> ["class: concept, concept+"...]   distils the demo set; leaves concepts out (or raises them) and shows the effect
        things <file.png> [name...]                      draws things, six of each, with their truth
        settings <file.png> <setting> [thing...]         draws a setting twelve times, with its truth
        scenes <file.png>                                draws 32 scenes of the demo set
        """);
    return 2;
}
