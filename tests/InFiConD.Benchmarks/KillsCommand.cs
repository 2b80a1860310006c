using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace InFiConD.Benchmarks;

/// <summary>
/// Three clients commit, withdraw, preview and read while server and database are killed by turns of chance. At the end no answer was 500, every
/// acknowledged act is on the timeline, every acknowledged job has one result event, and all chains verify.
/// </summary>
internal static class KillsCommand
{
    private const int Clients = 3;
    private static readonly string[] Lists = ["jobs?limit=20", "projects", "audit/events?limit=20"];

    public static async Task<int> RunAsync(string[] args)
    {
        var (state, kills) = (Path.GetFullPath(args[0]), args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20);
        using var server = new KilledServer(state);
        using var client = server.Client();
        await server.StartAsync();
        var ensemble = await PreviewCommand.SeedAsync(client, 300, 150, Clients * 2);
        var (load, random) = (new Load(client, ensemble), new Random(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1));
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(person => Task.Run(() => load.ActAsync(person, stop.Token))).ToArray();
        for (var kill = 1; kill <= kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(2 + (random.NextDouble() * 4)));
            var database = random.Next(2) == 0;
            Console.WriteLine($"kill {kill,2}: {(database ? "database" : "server"),-8}  acknowledged so far {load.Acknowledged.Count}");
            if (database) server.KillDatabase();
            else await server.KillAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(5));
        await stop.CancelAsync();
        await Task.WhenAll(clients);
        var faults = await JudgeAsync(client, ensemble, load);
        Console.WriteLine($"answers: {string.Join(", ", load.Answers.OrderBy(a => a.Key).Select(a => $"{a.Key} x {a.Value}"))}; connections lost {load.Lost}");
        Console.WriteLine($"{load.Acknowledged.Count} acts acknowledged; faults: {(faults.Count == 0 ? "none" : string.Join("; ", faults))}");
        return faults.Count == 0 ? 0 : 1;
    }

    private static async Task<List<string>> JudgeAsync(HttpClient client, string ensemble, Load load)
    {
        var faults = load.Answers.Where(answer => answer.Key is >= 500 and not 503).Select(answer => $"status {answer.Key} x {answer.Value}").ToList();
        faults.AddRange(load.Strange.Take(5));
        foreach (var (job, tuning) in load.Acknowledged)
        {
            for (var waited = 0; (await PreviewCommand.GetAsync(client, $"jobs/{job}"))["state"]!.GetValue<string>() is "requested" or "running"; waited++)
            {
                if (waited > 600) throw new TimeoutException($"{job} of {tuning} did not end.");
                await Task.Delay(500);
            }

            if (!(await PreviewCommand.GetAsync(client, $"audit/streams/{job}/verify"))["valid"]!.GetValue<bool>()) faults.Add($"{job} does not verify");
        }

        var (entries, cursor) = (new List<JsonNode>(), "");
        while (cursor is not null)
        {
            var page = await PreviewCommand.GetAsync(client, $"ensembles/{ensemble}/timeline?limit=1000&cursor={cursor}");
            entries.AddRange(page["items"]!.AsArray().Select(entry => entry!));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        foreach (var (job, tuning) in load.Acknowledged)
        {
            var ofJob = entries.Where(entry => entry["jobId"]?.GetValue<string>() == job).Select(entry => entry["kind"]!.GetValue<string>()).ToList();
            if (!ofJob.Any(kind => kind is "conceptsTuned" or "tuningWithdrawn")) faults.Add($"{tuning} is lost");
            if (ofJob.Count(kind => kind == "refitCompleted") != 1) faults.Add($"{job} has {string.Join("+", ofJob)}");
        }

        if (!(await PreviewCommand.GetAsync(client, $"audit/streams/{ensemble}/verify"))["valid"]!.GetValue<bool>()) faults.Add("the ensemble does not verify");
        return faults;
    }

    /// <summary>What the clients do and what they heard. Each has classes of its own, so that none is busy with another's refit.</summary>
    private sealed class Load(HttpClient client, string ensemble)
    {
        private int _lost;

        public ConcurrentDictionary<string, string> Acknowledged { get; } = new();

        public ConcurrentDictionary<int, int> Answers { get; } = new();

        public ConcurrentBag<string> Strange { get; } = [];

        public int Lost => _lost;

        public async Task ActAsync(int person, CancellationToken ct)
        {
            var random = new Random(person);
            var committed = new List<string>();
            while (!ct.IsCancellationRequested)
            {
                var c = (2 * person) + random.Next(2);
                var seen = await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"ensembles/{ensemble}"));
                if (seen is not { } answer) continue;
                var (view, tag, head) = (answer.Body, answer.Tag, answer.Body["head"]!.GetValue<int>());
                await SendAsync(new HttpRequestMessage(HttpMethod.Get, Lists[random.Next(Lists.Length)]));
                await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"ensembles/{ensemble}/versions/{head}/classes/@{c}"));
                var constraints = new[] { new { concept = random.Next(500), kind = "exclude" } };
                await SendAsync(Post($"ensembles/{ensemble}/classes/@{c}/preview", new { baseVersion = head, constraints, interval = false }, null));
                var taken = committed.Count > 3 ? committed[random.Next(committed.Count)] : null;
                var act = taken is null
                    ? Post($"ensembles/{ensemble}/classes/@{c}/tunings", new { baseVersion = head, constraints, reason = $"Client {person}." }, tag)
                    : Post($"ensembles/{ensemble}/tunings/{taken}/withdraw", new { reason = $"Client {person} again." }, tag);
                if (await SendAsync(act) is not { } done || done.Body["jobId"]?.GetValue<string>() is not { Length: > 0 } job) continue;
                var tuning = done.Body["tuningId"]!.GetValue<string>();
                Acknowledged[job] = tuning;
                if (taken is null) committed.Add(tuning);
                else committed.Remove(taken);
            }
        }

        private static HttpRequestMessage Post(string path, object body, string? tag)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
            return request;
        }

        /// <summary>The answer where it is one of success; null where the server refused, or was not there.</summary>
        private async Task<(JsonNode Body, string? Tag)?> SendAsync(HttpRequestMessage request)
        {
            using (request)
            {
                try
                {
                    using var response = await client.SendAsync(request);
                    var (status, text) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
                    Answers.AddOrUpdate(status, 1, (_, count) => count + 1);
                    if (response.IsSuccessStatusCode) return (JsonNode.Parse(text)!, response.Headers.ETag?.ToString());
                    if (status >= 500 && status != 503) Strange.Add($"{request.Method} {request.RequestUri}: {text}");
                    if (status == 503) await Task.Delay(response.Headers.RetryAfter?.Delta ?? throw new InvalidOperationException($"503 without Retry-After: {text}"));
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref _lost);
                    await Task.Delay(200);
                }

                return null;
            }
        }
    }

    /// <summary>The server as a process of its own with its own database, on one port.</summary>
    private sealed class KilledServer(string state) : IDisposable
    {
        private const string Token = "token-of-the-kills-benchmark";
        private readonly int _port = FreePort();
        private Process? _process;

        public HttpClient Client() => new() { BaseAddress = new Uri($"http://127.0.0.1:{_port}/api/v1/"), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };

        public async Task StartAsync()
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "InFiConD.Api.dll")]) { RedirectStandardOutput = true };
            foreach (var (key, value) in new Dictionary<string, string> { ["STATE"] = state, ["PORT"] = $"{_port}", ["TOKEN"] = Token, ["DEMO"] = "off" })
                start.Environment[$"INFICOND_{key}"] = value;
            _process = Process.Start(start)!;
            if (await _process.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException("The server did not start.");
        }

        public async Task KillAsync()
        {
            _process!.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            await StartAsync();
        }

        public void KillDatabase()
        {
            var file = Directory.EnumerateFiles(state, "postmaster.pid", SearchOption.AllDirectories).FirstOrDefault();
            if (file is null || !int.TryParse(File.ReadLines(file).First(), CultureInfo.InvariantCulture, out var pid)) return;
            try
            {
                using var postmaster = Process.GetProcessById(pid);
                postmaster.Kill();
            }
            catch (ArgumentException)
            {
                // Its file outlived it: it is being started again.
            }
        }

        public void Dispose()
        {
            _process?.Kill();
            _process?.WaitForExit();
            _process?.Dispose();
        }

        private static int FreePort()
        {
            using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
    }
}
