using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace InFiConD.Api.Tests.Support;

/// <summary>JSON over HTTP, as a script would do it.</summary>
public static class Json
{
    public const string Base = "/api/v1";

    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string path) => await ReadAsync(await client.GetAsync(Base + path), HttpStatusCode.OK);

    /// <summary>Posts and expects <paramref name="expected"/>; the body comes back.</summary>
    public static async Task<JsonNode> PostJsonAsync(
        this HttpClient client, string path, object? body, HttpStatusCode expected = HttpStatusCode.Accepted, string? ifMatch = null) =>
        await ReadAsync(await SendAsync(client, path, body, ifMatch), expected);

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, object? body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Base + path) { Content = JsonContent.Create(body ?? new { }) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request);
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Waits for a job to end and returns it.</summary>
    public static async Task<JsonNode> JobEndAsync(this HttpClient client, string job, int seconds = 60)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            var state = await client.GetJsonAsync($"/jobs/{job}");
            if (state.Text("state") is "succeeded" or "failed" or "cancelled") return state;
            await Task.Delay(100);
        }

        throw new TimeoutException($"Job {job} did not end in {seconds} s.");
    }

    /// <summary>Waits until the list shows a job such as this, and returns it.</summary>
    public static async Task<JsonNode> JobAsync(this HttpClient client, Func<JsonNode, bool> such, int seconds = 30)
    {
        var jobs = new JsonArray();
        for (var i = 0; i < seconds * 10; i++)
        {
            jobs = (await client.GetJsonAsync("/jobs"))["items"]!.AsArray();
            if (jobs.FirstOrDefault(job => such(job!)) is { } found) return found;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No such job was listed in {seconds} s, but {jobs.ToJsonString()}");
    }

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static double Number(this JsonNode node, string name) => node[name]!.GetValue<double>();

    public static int Whole(this JsonNode node, string name) => node[name]!.GetValue<int>();
}
