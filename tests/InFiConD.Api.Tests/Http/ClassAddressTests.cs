using System.Net;
using InFiConD.Api.Http;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Http;

public sealed class ClassAddressTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("he/she", "100%", "a b")]
    [InlineData("50%2F50", "?#&+;", "🐈 / ü")]
    [InlineData("..", "%2e%2e", ".")]
    public async Task A_class_is_reached_by_its_encoded_name_and_any_by_its_index(params string[] classes)
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, new { }, SeededEnsemble.Names.Usual with { Classes = classes });
        for (var c = 0; c < classes.Length; c++)
        {
            var addresses = new List<string> { $"@{c}", $"{c}" };
            if (classes[c] is not ("." or "..")) addresses.Add(Uri.EscapeDataString(classes[c]));
            foreach (var address in addresses)
            {
                (await ensemble.StudentAsync(1, address)).Text("class").ShouldBe(classes[c], address);
                (await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions/1/classes/{address}/subsets/all?limit=1")).Whole("total").ShouldBe(48);
                (await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions/1/images/image-003/explanation?class={address}")).Text("class").ShouldBe(classes[c]);
                var preview = new { baseVersion = 1, constraints = new[] { new { concept = 0, kind = "exclude" } }, interval = false };
                await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/classes/{address}/preview", preview, HttpStatusCode.OK);
            }

            await ensemble.TuneAsync(addresses[^1], new { concept = c, kind = "exclude" });
        }

        var timeline = await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/timeline");
        timeline["items"]!.AsArray().Where(entry => entry!.Text("kind") == "conceptsTuned").Select(entry => entry!.Text("class")).ShouldBe(classes.Reverse());
    }

    [Theory]
    [InlineData("cat", 0)]
    [InlineData("Cat", 1)]
    [InlineData("CAT", null)]
    [InlineData("c at", null)]
    [InlineData("1", 2)]
    [InlineData("@1", 1)]
    [InlineData("@2", 2)]
    [InlineData("0", 0)]
    [InlineData("@0", 3)]
    [InlineData("@4", null)]
    [InlineData("4", null)]
    [InlineData("@", null)]
    [InlineData("@-1", null)]
    [InlineData("", null)]
    public void Names_win_over_indices(string address, int? expected)
    {
        string[] classes = ["cat", "Cat", "1", "@0"];

        var found = ClassNames.Resolve(classes, address);

        (found.TryGet(out var index, out _) ? (int?)index : null).ShouldBe(expected);
    }
}
