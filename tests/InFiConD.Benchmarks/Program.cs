using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using InFiConD.Benchmarks;

switch (args.FirstOrDefault())
{
    case "speed":
        return SpeedCommand.Run(args[1..]);
    case "peers":
        return PeersCommand.Run(args[1..]);
    case "chart":
        return ChartCommand.Run(args[1..]);
    case "preview" when args.Length >= 3:
        return await PreviewCommand.RunAsync(args[1..]);
    case "history" when args.Length >= 2:
        return await HistoryCommand.RunAsync(args[1..]);
    case "kills" when args.Length >= 2:
        return await KillsCommand.RunAsync(args[1..]);
    case "import" when args.Length >= 2:
        return await ImportCommand.RunAsync(args[1..]);
    case "page" when args.Length >= 3:
        return await PageCommand.RunAsync(args[1..]);
    case "micro":
        // In this process: it already runs as the server does, and there is nothing to rebuild.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args[1..], DefaultConfig.Instance.AddJob(job));
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/InFiConD.Benchmarks -- <command>
              speed [rows] [concepts] [classes] [threads]   cold fits, tunings, sketches, metrics; medians and 95th percentiles
              peers <folder> [rows] [concepts] [classes]    the same problems by glmnet (Rscript) and scikit-learn (python3), objectives compared
              chart <file.svg>                              cost against rows, concepts and classes
              preview <url> <token> [people] [rows]         round trips of previews against a running server
              history <folder> [versions] [events]          reads of an ensemble with a long history beside one with 10 versions
              kills <folder> [kills]                        kills of server and database under load: nothing acknowledged is lost
              import <folder> [threads]                     photographs a second, beside a bare loop of decode + sha256
              page <workbench address> <token> [chromium]   first paint, table, and figures behind a slider, in a browser
              micro [BenchmarkDotNet options]               single kernels
            """);
        return 1;
}
