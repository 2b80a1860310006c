using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Web;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Npy;

namespace InFiConD.E2E.Tests.Support;

/// <summary>
/// Arrays that tell the demo's story in small, brought in over the API: where students are fitted a tv monitor nearly always stands beside a sofa,
/// where they are judged it does not. The same numbers every time.
/// </summary>
public static class LivingRooms
{
    /// <summary>The class that goes wrong.</summary>
    public const string Class = "tv monitor";

    private const int Images = 300;
    private static readonly string[] _concepts = ["screen", "sofa", "couch", "curtain", "lamp", "table", "leaf"];
    private static readonly string[] _classes = [Class, "sofa", "potted plant"];

    /// <summary>
    /// Distils the students; answers the path of their workbench. <paramref name="named"/> turns each name into the one it gets,
    /// and only the first <paramref name="labelled"/> classes get labels.
    /// </summary>
    public static async Task<string> DistilAsync(AppProcess app, Func<string, string>? named = null, int labelled = 3)
    {
        named ??= name => name;
        string[] classes = [.. _classes.Select(named)];
        using var client = new HttpClient { BaseAddress = new Uri(app.SignIn, "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HttpUtility.ParseQueryString(app.SignIn.Query)["token"]);
        var rooms = Draw();
        var project = (await client.PostJsonAsync("/projects", new { name = named("Living rooms") }, HttpStatusCode.Created)).Text("id");
        var names = Lines(rooms.Select((_, i) => $"room-{i}"));
        var map = await UploadAsync(client, $"/projects/{project}/concept-maps",
            ("X.npy", Npy(rooms.SelectMany(room => room.Presence), _concepts.Length)), ("concepts.txt", Lines(_concepts.Select(named))), ("images.txt", names),
            ("splits.csv", Lines(["image,split", .. rooms.Select((room, i) => $"room-{i},{room.Split}")])),
            ("labels.csv", Lines([$"image,{string.Join(',', classes.Take(labelled))}", .. rooms.Select((room, i) => $"room-{i},{string.Join(',', room.Truth.Take(labelled).Select(t => t ? 1 : 0))}")])));
        var logits = await UploadAsync(client, $"/projects/{project}/teacher-logits",
            ("logits.npy", Npy(rooms.SelectMany(room => room.Logits), _classes.Length)), ("labels.txt", Lines(classes)), ("images.txt", names));
        var students = await client.PostJsonAsync($"/projects/{project}/ensembles", new { name = named("Students"), conceptMapId = map, teacherLogitsId = logits, lambda = 0.002 });
        await client.JobEndAsync(students.Text("jobId"));
        return $"/projects/{project}/ensembles/{students.Text("id")}";
    }

    private static List<Room> Draw()
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, Images).Select(i => Room.Draw(i % 5 < 3 ? "distil" : "tune", random))];
    }

    private static async Task<string> UploadAsync(HttpClient client, string path, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), name, name);
        var accepted = await Json.ReadAsync(await client.PostAsync(Json.Base + path, form), HttpStatusCode.Accepted);
        await client.JobEndAsync(accepted.Text("jobId"));
        return accepted.Text("id");
    }

    private static byte[] Npy(IEnumerable<float> values, int columns)
    {
        using var stream = new MemoryStream();
        NpyFile.Write(stream, values.ToArray(), Images, columns);
        return stream.ToArray();
    }

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private sealed record Room(string Split, bool[] Truth, float[] Presence, float[] Logits)
    {
        public static Room Draw(string split, Random random)
        {
            bool Happens(double chance) => random.NextDouble() < chance;
            var monitor = Happens(0.3);
            var sofa = Happens(split == "tune" ? 0.35 : monitor ? 0.93 : 0.06);
            var curtain = Happens(split == "tune" ? 0.35 : sofa ? 0.8 : 0.12);
            var plant = Happens(0.3);
            // A screen is often overlooked, a sofa never: hence the shortcut.
            double[] means = [monitor && Happens(0.75) ? 0.42 : 0.2, sofa ? 0.55 : 0.15, sofa ? 0.5 : 0.14, curtain ? 0.5 : 0.15, 0.3, 0.3, plant ? 0.5 : 0.15];
            float[] presence = [.. means.Select(mean => (float)Math.Clamp(mean + (0.25 * (random.NextDouble() - 0.5)), 0, 1))];
            bool[] truth = [monitor, sofa, plant];
            return new Room(split, truth, presence, [.. truth.Select(t => (float)((t ? 4 : -4) + (3 * (random.NextDouble() - 0.5))))]);
        }
    }
}
