using InFiConD.Demo.Training;

return args switch
{
    ["things", var file, .. var names] => Sheet.Things(file, names),
    ["settings", var file, var setting, .. var cast] => Sheet.Setting(file, setting, cast),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("things <file.png> [name...]              draws things, six of each, with their truth");
    Console.Error.WriteLine("settings <file.png> <setting> [thing...] draws a setting, twelve times, with its truth");
    return 2;
}
