using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using InFiConD.Inference.Npy;

namespace InFiConD.Benchmarks;

/// <summary>Previews over HTTP against a running server: one person's round trips, then several people dragging at once.</summary>
internal static class PreviewCommand
{
    private const int Concepts = 584;
    private const int Classes = 20;
    private const int UsualImages = 5_717;
    private const int TuneImages = 5_000;
    private static readonly TimeSpan Move = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(string[] args)
    {
        using var client = new HttpClient { BaseAddress = new Uri(args[0].TrimEnd('/') + "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", args[1]);
        var people = args.Length > 2 ? int.Parse(args[2]) : 5;
        var ensemble = await SeedAsync(client, args.Length > 3 ? int.Parse(args[3]) : UsualImages);
        var strongest = new List<int>();
        for (var c = 0; c < Classes; c++)
        {
            var student = await GetAsync(client, $"ensembles/{ensemble}/versions/1/classes/{c}");
            strongest.Add(student["concepts"]![0]!["index"]!.GetValue<int>());
            await PreviewAsync(client, ensemble, c, strongest[c], 1.5, CancellationToken.None);
        }

        var (one, solve, total, sketched) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 200; i++)
        {
            var strength = 1.05 + (i * 0.01);
            var clock = Stopwatch.GetTimestamp();
            var first = await PreviewAsync(client, ensemble, i % Classes, strongest[i % Classes], strength, CancellationToken.None, interval: false);
            if (first["approximate"]!.GetValue<bool>()) sketched.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            clock = Stopwatch.GetTimestamp();
            var answer = await PreviewAsync(client, ensemble, i % Classes, strongest[i % Classes], strength, CancellationToken.None);
            one.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            solve.Add(answer["solveMs"]!.GetValue<double>());
            total.Add(answer["totalMs"]!.GetValue<double>());
        }

        if (sketched.Count > 0) Print("one person, first answer, a sketch", sketched);
        Print("one person, round trip with the interval", one);
        Print("  of it in the server", total);
        Print("  of it solving", solve);
        var ages = (await Task.WhenAll(Enumerable.Range(0, people).Select(person => DragAsync(client, ensemble, person, strongest[person])))).SelectMany(a => a).ToList();
        Print($"{people} people dragging, age of the figures shown", ages);
        return 0;
    }

    /// <summary>
    /// Twenty moves a second for ten seconds, as the page sends them: one request at a time, then the newest. The age is how long ago the
    /// slider left the position whose figures are shown, looked at every move.
    /// </summary>
    private static async Task<List<double>> DragAsync(HttpClient client, string ensemble, int c, int concept)
    {
        var (ages, clock, shown) = (new List<double>(), Stopwatch.StartNew(), TimeSpan.Zero);
        Task? running = null;
        for (var move = 0; move < 200; move++)
        {
            var strength = 1.1 + (move % 100 * 0.02);
            if (running is null or { IsCompleted: true })
            {
                var asked = clock.Elapsed;
                if (running is not null) await running;
                running = Task.Run(async () =>
                {
                    await PreviewAsync(client, ensemble, c, concept, strength, CancellationToken.None, interval: false);
                    shown = asked;
                });
            }

            await Task.Delay(Move);
            if (move > 10) ages.Add((clock.Elapsed - shown).TotalMilliseconds);
        }

        await running!;
        return ages;
    }

    private static async Task<JsonNode> PreviewAsync(HttpClient client, string ensemble, int c, int concept, double strength, CancellationToken ct, bool interval = true)
    {
        var body = new { baseVersion = 1, constraints = new[] { new { concept, kind = "raise", strength } }, interval, sketch = !interval };
        using var response = await client.PostAsJsonAsync($"ensembles/{ensemble}/classes/{c}/preview", body, ct);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))!;
    }

    /// <summary>A project with made-up inputs and a distilled ensemble, whose id is answered.</summary>
    internal static async Task<string> SeedAsync(HttpClient client, int distilImages, int tuneImages = TuneImages, int classes = Classes)
    {
        var n = distilImages + tuneImages;
        var workload = Workload.Make(n, Concepts, classes);
        var x = new float[n * Concepts];
        for (var j = 0; j < Concepts; j++)
        {
            var column = workload.Matrix.Column(j);
            for (var i = 0; i < n; i++) x[(i * Concepts) + j] = Math.Min(1, column[i]);
        }

        var z = new float[n * classes];
        var labels = new StringBuilder("image," + string.Join(',', Enumerable.Range(0, classes).Select(c => $"class {c}")) + "\n");
        var splits = new StringBuilder("image,split\n");
        var random = new Random(5);
        for (var i = 0; i < n; i++)
        {
            labels.Append("image ").Append(i);
            for (var c = 0; c < classes; c++)
            {
                var p = workload.Targets[c][i];
                z[(i * classes) + c] = (float)Math.Log(p / (1 - p));
                labels.Append(random.NextDouble() < p ? ",1" : ",0");
            }

            labels.Append('\n');
            splits.Append("image ").Append(i).Append(i < distilImages ? ",distil\n" : ",tune\n");
        }

        var images = string.Join('\n', Enumerable.Range(0, n).Select(i => $"image {i}"));
        var project = (await ReadAsync(await client.PostAsJsonAsync("projects", new { name = "preview benchmark" })))["id"]!.GetValue<string>();
        var map = await UploadAsync(client, $"projects/{project}/concept-maps", new()
        {
            ["X.npy"] = Npy(x, n, Concepts),
            ["concepts.txt"] = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, Concepts).Select(j => $"concept {j}"))),
            ["images.txt"] = Encoding.UTF8.GetBytes(images),
            ["splits.csv"] = Encoding.UTF8.GetBytes(splits.ToString()),
            ["labels.csv"] = Encoding.UTF8.GetBytes(labels.ToString()),
        });
        var logits = await UploadAsync(client, $"projects/{project}/teacher-logits", new()
        {
            ["logits.npy"] = Npy(z, n, classes),
            ["labels.txt"] = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, classes).Select(c => $"class {c}"))),
            ["images.txt"] = Encoding.UTF8.GetBytes(images),
        });
        var accepted = await ReadAsync(await client.PostAsJsonAsync($"projects/{project}/ensembles", new { name = "students", conceptMapId = map, teacherLogitsId = logits }));
        return await EndAsync(client, accepted);
    }

    private static async Task<string> UploadAsync(HttpClient client, string path, Dictionary<string, byte[]> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), name, name);
        return await EndAsync(client, await ReadAsync(await client.PostAsync(path, form)));
    }

    private static async Task<string> EndAsync(HttpClient client, JsonNode accepted)
    {
        while (true)
        {
            var job = await GetAsync(client, $"jobs/{accepted["jobId"]!.GetValue<string>()}");
            var state = job["state"]!.GetValue<string>();
            if (state == "succeeded") return accepted["id"]!.GetValue<string>();
            if (state is "failed" or "cancelled") throw new InvalidOperationException(job.ToJsonString());
            await Task.Delay(200);
        }
    }

    internal static async Task<JsonNode> GetAsync(HttpClient client, string path) => await ReadAsync(await client.GetAsync(path));

    internal static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{response.StatusCode}: {text}");
    }

    private static byte[] Npy(float[] values, int rows, int columns)
    {
        using var bytes = new MemoryStream();
        NpyFile.Write(bytes, values, rows, columns);
        return bytes.ToArray();
    }

    private static void Print(string what, List<double> ms)
    {
        var sorted = ms.Order().ToList();
        Console.WriteLine($"{what,-52} median {sorted[sorted.Count / 2],8:F1} ms   p95 {sorted[sorted.Count * 95 / 100],8:F1} ms   largest {sorted[^1],8:F1} ms");
    }
}
