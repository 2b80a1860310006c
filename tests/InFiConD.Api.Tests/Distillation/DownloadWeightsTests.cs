using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Distillation;

public sealed class DownloadWeightsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task All_students_of_a_version_come_as_one_float64_array_with_the_intercept_last()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        List<double> expected = [];
        foreach (var name in SeededEnsemble.Classes)
        {
            var student = await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions/1/classes/{name}");
            expected.AddRange(student["weights"]!.AsArray().Select(weight => weight!.GetValue<double>()));
            expected.Add(student.Number("intercept"));
        }

        var file = await api.Owner.GetByteArrayAsync($"{Json.Base}/ensembles/{ensemble.Id}/versions/1/weights.npy");

        var header = System.Text.Encoding.ASCII.GetString(file, 10, BitConverter.ToUInt16(file, 8));
        header.ShouldContain("'descr': '<f8', 'fortran_order': False, 'shape': (3, 13)");
        var values = Enumerable.Range(0, expected.Count).Select(i => BitConverter.ToDouble(file, 10 + header.Length + (8 * i)));
        values.ShouldBe(expected);
        file.Length.ShouldBe(10 + header.Length + (8 * expected.Count));
    }
}
