using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using InFiConD.Api;
using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting;
using InFiConD.Api.Provenance;
using InFiConD.Core.Provenance;
using InFiConD.Core.Tuning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InFiConD.Benchmarks;

/// <summary>
/// What people read of an ensemble, over HTTP, with a history of 10 versions and with one of thousands. Both have the same inputs, figures and number
/// of corrections in force, so that only the history differs.
/// </summary>
internal static class HistoryCommand
{
    private const int FewVersions = 10;
    private const int MostInForce = 9;
    private const int Repetitions = 200;
    private const string Token = "token-of-the-history-benchmark";

    public static async Task<int> RunAsync(string[] args)
    {
        var (versions, events) = (args.Length > 1 ? int.Parse(args[1]) : 5_000, args.Length > 2 ? int.Parse(args[2]) : 20_000);
        var settings = new Settings { StatePath = Path.GetFullPath(args[0]), CachePath = SettingsReader.Read(new ConfigurationManager()).CachePath, Port = 0, Token = Token, Demo = false };
        await using var host = await AppHost.StartAsync(settings, [], Composition.ConfigureAsync, Composition.Map);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address + "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var few = await PreviewCommand.SeedAsync(client, 400, 200);
        var many = await PreviewCommand.SeedAsync(client, 400, 200);
        await AgeAsync(host.App.Services, few, FewVersions, FewVersions * 4);
        await AgeAsync(host.App.Services, many, versions, events);
        await AnalyseAsync(host.Context.ConnectionString);

        Console.WriteLine($"{FewVersions} versions and {await EventsAsync(client, few)} events beside {versions} and {await EventsAsync(client, many)}; medians of {Repetitions} in turn");
        var worst = 0.0;
        foreach (var (name, ask) in Reads())
        {
            var (small, large) = (new Timings(), new Timings());
            for (var i = 0; i < Repetitions; i++)
            {
                small.Take(() => ask(client, few, FewVersions).GetAwaiter().GetResult());
                large.Take(() => ask(client, many, versions).GetAwaiter().GetResult());
            }

            worst = Math.Max(worst, large.Median / small.Median);
            Console.WriteLine($"{name,-34} {small.Median,8:F2} ms {large.Median,8:F2} ms   {large.Median / small.Median:F2} times");
        }

        return worst <= 2 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Func<HttpClient, string, int, Task<int>> Ask)> Reads()
    {
        yield return ("ensemble", (client, s, _) => LengthAsync(client, $"ensembles/{s}"));
        yield return ("version", (client, s, v) => LengthAsync(client, $"ensembles/{s}/versions/{v}"));
        yield return ("class", (client, s, v) => LengthAsync(client, $"ensembles/{s}/versions/{v}/classes/3"));
        yield return ("gallery page", (client, s, v) => LengthAsync(client, $"ensembles/{s}/versions/{v}/classes/3/subsets/all?limit=100"));
        yield return ("explanation", (client, s, v) => LengthAsync(client, $"ensembles/{s}/versions/{v}/images/image%20450/explanation?class=3"));
        yield return ("timeline page", (client, s, _) => LengthAsync(client, $"ensembles/{s}/timeline?limit=10"));
        yield return ("timeline, second page", SecondAsync("timeline"));
        yield return ("versions page", (client, s, _) => LengthAsync(client, $"ensembles/{s}/versions?limit=5"));
        yield return ("versions, second page", SecondAsync("versions"));
        yield return ("events page", (client, s, _) => LengthAsync(client, $"audit/events?ensemble={s}&limit=10"));
        yield return ("preview", PreviewAsync);
    }

    private static Func<HttpClient, string, int, Task<int>> SecondAsync(string list) => async (client, s, _) =>
    {
        var first = await PreviewCommand.GetAsync(client, $"ensembles/{s}/{list}?limit=5");
        return await LengthAsync(client, $"ensembles/{s}/{list}?limit=5&cursor={first["nextCursor"]!.GetValue<string>()}");
    };

    private static async Task<int> PreviewAsync(HttpClient client, string ensemble, int version)
    {
        var body = new { baseVersion = version, constraints = new[] { new { concept = 100, kind = "exclude" } }, interval = false };
        using var response = await client.PostAsJsonAsync($"ensembles/{ensemble}/classes/3/preview", body);
        return (await PreviewCommand.ReadAsync(response)).AsObject().Count;
    }

    private static async Task<int> LengthAsync(HttpClient client, string path) => (await client.GetByteArrayAsync(path)).Length;

    private static async Task<int> EventsAsync(HttpClient client, string ensemble) =>
        (await PreviewCommand.GetAsync(client, $"ensembles/{ensemble}/timeline?limit=1"))["total"]!.GetValue<int>();

    /// <summary>Appends acts and their results: corrections come and go, every refit fails once, weights are those of version 1.</summary>
    private static async Task AgeAsync(IServiceProvider services, string ensemble, int versions, int events)
    {
        var clock = Stopwatch.StartNew();
        List<string> inForce = [];
        for (var version = 1; version < versions;)
        {
            await using var scope = services.CreateAsyncScope();
            var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
            var (state, length) = (await ledger.ResumeAsync<EnsembleState>(ensemble, EnsembleState.Evolve, CancellationToken.None))!;
            for (var batch = 0; batch < 250 && version < versions; batch++)
            {
                var failed = length + 4 + (2 * (versions - version)) <= events;
                object[] act = Act(state, ++version, inForce, failed);
                length += act.Length;
                ledger.Append(ensemble, null, act);
            }

            await ledger.SaveAsync(CancellationToken.None);
        }

        Console.WriteLine($"{versions} versions appended in {clock.Elapsed.TotalSeconds:F0} s");
    }

    private static object[] Act(EnsembleState state, int version, List<string> inForce, bool failed)
    {
        var (job, c) = ($"job-synthetic-{state.Created.ProjectId}-{version}", version % state.Created.Classes.Count);
        var (name, branch) = (state.Created.Classes[c], EnsembleState.MainBranch);
        string tuning;
        object act;
        if (inForce.Count < MostInForce)
        {
            tuning = $"tun-synthetic-{state.Created.ProjectId}-{version}";
            var constraint = new CommittedConstraint(version % 500, $"concept {version % 500}", ConstraintKind.Exclude, null, null, 0, 0);
            act = new ConceptsTuned(tuning, name, version - 1, branch, $"Reason {version}.", [constraint], job);
            inForce.Add(tuning);
        }
        else
        {
            tuning = inForce[0];
            act = new TuningWithdrawn(tuning, name, version - 1, branch, $"Reason {version}.", job);
            inForce.RemoveAt(0);
        }

        var fit = state.Distilled!.Classes[c];
        var completed = new RefitCompleted(job, tuning, version, [version - 1], branch, "prox-newton/2", [.. inForce], fit, fit.StudentAp, new(0, 0, 0), 1, 1);
        return failed ? [act, new WorkFailed(job, "cancelled", "Cancelled."), new WorkRetried(job), completed] : [act, completed];
    }

    private static async Task AnalyseAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("analyze", connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
