using InFiConD.Fixtures;
using InFiConD.Inference.Onnx;
using InFiConD.Inference.Sessions;

namespace InFiConD.Inference.Tests.Onnx;

public sealed class StudentGraphTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Written_students_score_images_as_their_weights_say()
    {
        double[][] weights = [[2, 0, -1], [0, 4, 0]];
        var bytes = StudentGraph.Write(weights, [-0.5, 1], new Dictionary<string, string> { ["version"] = "3" });
        using var session = OnnxSession.Open(_folder.Write("students.onnx", bytes), SessionSettings.Default).Value;
        float[] presence = [1, 0.5f, 0.25f, 0, 1, 1];

        var logits = session.Run(StudentGraph.Presence, presence, [2, 3], StudentGraph.Logits).Value.Single();
        var probabilities = session.Run(StudentGraph.Presence, presence, [2, 3], StudentGraph.Probabilities).Value.Single();

        logits.Values.ShouldBe([1.25f, 3f, -1.5f, 5f]);
        probabilities.Shape.ShouldBe([2L, 2L]);
        for (var i = 0; i < 4; i++)
            probabilities.Values[i].ShouldBe(1 / (1 + MathF.Exp(-logits.Values[i])), 1e-6f);
    }

    [Fact]
    public void Students_of_different_vocabularies_are_refused()
    {
        Should.Throw<ArgumentException>(() => StudentGraph.Write([[1, 2], [1]], [0, 0], new Dictionary<string, string>()));
        Should.Throw<ArgumentException>(() => StudentGraph.Write([], [], new Dictionary<string, string>()));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
