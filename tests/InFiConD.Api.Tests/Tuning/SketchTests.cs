using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Api.Tuning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InFiConD.Api.Tests.Tuning;

/// <summary>Previews on a map that counts as very large: first a sketch, then the exact answer.</summary>
public sealed class SketchTests(SketchTests.OnLargeMaps api) : IClassFixture<SketchTests.OnLargeMaps>
{
    [Fact]
    public async Task A_sketch_comes_marked_and_without_an_interval_and_the_exact_answer_after_it()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var sketch = await PreviewAsync(ensemble, new { baseVersion = 1, constraints = ExcludeRail, sketch = true });
        var exact = await PreviewAsync(ensemble, new { baseVersion = 1, constraints = ExcludeRail });

        sketch["approximate"]!.GetValue<bool>().ShouldBeTrue();
        (sketch["dualityGap"], sketch["apChange"]).ShouldBe((null, null));
        Rail(sketch).ShouldBe((0.0, true));
        exact["approximate"]!.GetValue<bool>().ShouldBeFalse();
        exact.Number("dualityGap").ShouldBeLessThanOrEqualTo(1e-6);
        exact["apChange"].ShouldNotBeNull();
        Rail(exact).ShouldBe((0.0, true));
    }

    [Fact]
    public async Task Paper_mode_is_never_sketched()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var answer = await PreviewAsync(ensemble, new { baseVersion = 1, constraints = ExcludeRail, sketch = true, trainer = "sgd" });

        answer["approximate"]!.GetValue<bool>().ShouldBeFalse();
    }

    private static readonly object[] ExcludeRail = [new { concept = "rail", kind = "exclude" }];

    private Task<JsonNode> PreviewAsync(SeededEnsemble ensemble, object body) =>
        api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/classes/train/preview", body, HttpStatusCode.OK);

    private static (double After, bool Binding) Rail(JsonNode answer)
    {
        var rail = answer["weights"]!.AsArray().Single(weight => weight!.Text("concept") == "rail")!;
        return (rail.Number("after"), rail["binding"]!.GetValue<bool>());
    }

    public sealed class OnLargeMaps : ApiFixture
    {
        protected override void Replace(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new PreviewSettings(SketchFrom: 0)));
    }
}
