using InFiConD.Demo.Training;

return args switch
{
    ["things", var file, .. var names] => Sheet.Things(file, names),
    ["settings", var file, var setting, .. var cast] => Sheet.Setting(file, setting, cast),
    ["speed"] => Speed(),
    _ => Usage(),
};

static int Speed()
{
    InFiConD.Inference.Training.TorchRuntime.Probe();
    set_num_threads(int.Parse(Environment.GetEnvironmentVariable("T") ?? "2"));
    var r = new Random(1);
    var n = 160;
    var c = new Corpus(n, [.. Enumerable.Range(0, n).Select(_ => { var b = new byte[3 * 192 * 192]; r.NextBytes(b); return b; })], [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, 576).Select(i => (ushort)r.Next(2000)).ToArray())], [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, 576).Select(i => (ushort)r.Next(2000)).ToArray())], [.. Enumerable.Range(0, n).Select(_ => new byte[576])], [.. Enumerable.Range(0, n).Select(_ => new float[20])]);
    var net = TrainExtractor.Run(c, 1, 16, 1e-3, CPU);
    var bytes = net.Export();
    Console.WriteLine(bytes.Length);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("things <file.png> [name...]              draws things, six of each, with their truth");
    Console.Error.WriteLine("settings <file.png> <setting> [thing...] draws a setting, twelve times, with its truth");
    return 2;
}
