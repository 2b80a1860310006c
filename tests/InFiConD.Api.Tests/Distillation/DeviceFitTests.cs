using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Training;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InFiConD.Api.Tests.Distillation;

/// <summary>What a CUDA device would do, on libtorch's CPU device: the code is the same.</summary>
public sealed class DeviceFitTests(DeviceFitTests.OnDevice api) : IClassFixture<DeviceFitTests.OnDevice>
{
    [Fact]
    public async Task Fits_of_a_device_are_recorded_under_its_name_and_a_replay_proves_them_optimal_again()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "atLeast", value = 30.0 });

        var accepted = await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/replay", null);
        (await api.Owner.JobEndAsync(accepted.Text("jobId"))).Text("state").ShouldBe("succeeded");
        var answer = await api.Owner.GetJsonAsync($"/replays/{accepted.Text("id")}");

        foreach (var version in new[] { 1, 2 })
        {
            var recorded = await ensemble.VersionAsync(version);
            recorded.Text("solver").ShouldBe("prox-newton-torch/1");
            foreach (var row in recorded["classes"]!.AsArray())
                row!.Number("dualityGap").ShouldBeLessThanOrEqualTo(1e-6);
        }

        var students = answer["students"]!.AsArray();
        students.Count.ShouldBe(6);
        students.ShouldAllBe(student => student!["equal"]!.GetValue<bool>() || student["certified"]!.GetValue<bool>());
        (answer["replay"]!.Text("solver"), answer["replay"]!.Whole("differing")).ShouldBe(("prox-newton/2", 0));
        answer["replay"]!.Whole("certified").ShouldBeGreaterThan(0);
        answer["replay"]!.Whole("certified").ShouldBe(students.Count(student => !student!["equal"]!.GetValue<bool>()));
    }

    public sealed class OnDevice : ApiFixture
    {
        protected override void Replace(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new DeviceTrainer(
            SolverChoice.Cuda, () => null, (problem, options, ct) => TorchSolver.Fit(problem, options, TrainingDevice.Cpu, ct), _ => { })));
    }
}
