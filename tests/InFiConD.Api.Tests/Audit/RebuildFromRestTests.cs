using System.Net;
using System.Text;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Audit;
using InFiConD.Core.Solver;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Tests.Audit;

/// <summary>An auditor who has nothing but the interface and the solver.</summary>
public sealed class RebuildFromRestTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Every_student_comes_out_bit_for_bit_from_downloads_alone()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor, teacher) = (await project.PhotosAsync(60), await project.ExtractorAsync(), await project.TeacherAsync());
        var map = await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor }));
        var logits = await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/teacher-logits", new { datasetId = dataset, teacherId = teacher }));
        var ensemble = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/ensembles", new { name = "students", conceptMapId = map, teacherLogitsId = logits, lambda = 0.002 }));

        var x = NpyFile.ReadFloat32(await FileAsync($"/concept-maps/{map}/X.npy")).Value;
        var splits = (await LinesAsync($"/concept-maps/{map}/splits.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        var targets = NpyFile.ReadFloat64(await FileAsync($"/teacher-logits/{logits}/targets.npy")).Value;
        var rowOf = (await LinesAsync($"/teacher-logits/{logits}/images.txt")).Index().ToDictionary(image => image.Item, image => image.Index);
        var version = await api.Owner.GetJsonAsync($"/ensembles/{ensemble}/versions/1");
        var (concepts, classes) = ((int)x.Shape[1], (int)targets.Shape[1]);
        int[] distil = [.. Enumerable.Range(0, splits.Length).Where(row => splits[row][1] == "distil")];

        distil.Length.ShouldBeGreaterThan(10);
        using var builder = new FeatureMatrixBuilder(distil.Length, concepts);
        foreach (var row in distil) builder.AppendRows(x.Values.AsSpan(row * concepts, concepts));
        using var matrix = builder.Build();
        for (var c = 0; c < classes; c++)
        {
            double[] column = [.. distil.Select(row => targets.Values[(rowOf[splits[row][0]] * classes) + c])];
            var fit = SparseLogisticSolver.Fit(
                new SparseLogisticProblem(matrix, column, version.Number("lambda"), new Dictionary<int, Box>()), new SolverOptions(), null, CancellationToken.None);
            ContentHash.Of(WeightsCodec.Encode(fit.Weights, fit.Intercept)).ShouldBe(version["classes"]![c]!.Text("weightsHash"));
        }
    }

    [Fact]
    public async Task Logits_and_targets_of_the_lockbox_are_not_a_number_and_say_nothing_else()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, teacher) = (await project.PhotosAsync(20), await project.TeacherAsync());
        var logits = await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/teacher-logits", new { datasetId = dataset, teacherId = teacher }));
        var images = (await project.Client.GetJsonAsync($"/datasets/{dataset}/images"))["items"]!.AsArray();
        var closed = images.Where(image => image!.Text("split") == "lockbox").Select(image => image!.Text("name")).ToHashSet();

        var z = NpyFile.ReadFloat32(await FileAsync($"/teacher-logits/{logits}/logits.npy")).Value;
        var p = NpyFile.ReadFloat64(await FileAsync($"/teacher-logits/{logits}/targets.npy")).Value;
        var names = await LinesAsync($"/teacher-logits/{logits}/images.txt");

        z.Shape.ShouldBe([20, 4]);
        closed.ShouldNotBeEmpty();
        for (var i = 0; i < z.Values.Length; i++)
        {
            float.IsNaN(z.Values[i]).ShouldBe(closed.Contains(names[i / 4]));
            double.IsNaN(p.Values[i]).ShouldBe(closed.Contains(names[i / 4]));
        }
    }

    [Fact]
    public async Task A_set_that_is_not_there_or_not_ready_is_refused()
    {
        foreach (var file in (string[])["logits.npy", "targets.npy", "images.txt"])
            (await Json.ReadAsync(await api.Owner.GetAsync($"{Json.Base}/teacher-logits/log-none/{file}"), HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
    }

    private async Task<MemoryStream> FileAsync(string path) => new(await api.Owner.GetByteArrayAsync(Json.Base + path));

    private async Task<string[]> LinesAsync(string path) => Encoding.UTF8.GetString((await FileAsync(path)).ToArray()).TrimEnd('\n').Split('\n');
}
