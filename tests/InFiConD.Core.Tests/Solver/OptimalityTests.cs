using InFiConD.Core.Solver;

namespace InFiConD.Core.Tests.Solver;

public class OptimalityTests
{
    public static TheoryData<int, int, int, double, bool> Cases()
    {
        var cases = new TheoryData<int, int, int, double, bool>();
        var sizes = new (int N, int D)[] { (40, 5), (120, 20), (300, 40), (60, 90), (500, 12), (200, 1), (150, 60), (1100, 30) };
        var lambdas = new[] { 1e-4, 1e-3, 1e-2 };
        var seed = 0;
        foreach (var (n, d) in sizes)
        {
            foreach (var lambda in lambdas)
            {
                cases.Add(n, d, ++seed, lambda, false);
                cases.Add(n, d, ++seed, lambda, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_objective_equals_an_independent_reference(int n, int d, int seed, double lambda, bool boxed)
    {
        var boxes = boxed ? Boxes(d, seed) : [];
        var problem = Problems.Make(n, d, seed, lambda, boxes);

        var fit = Problems.Fit(problem, 1e-10);
        var (w, b) = Reference.Solve(problem);

        var expected = Reference.Objective(problem, w, b);
        fit.Converged.ShouldBeTrue();
        fit.RelativeGap.ShouldBeLessThanOrEqualTo(1e-10);
        fit.Objective.ShouldBe(Reference.Objective(problem, fit.Weights, fit.Intercept), 1e-13);
        (fit.Objective - expected).ShouldBeLessThanOrEqualTo(1e-9 * expected);
        Math.Abs(fit.KktResidual - Reference.Kkt(problem, fit.Weights, fit.Intercept)).ShouldBeLessThan(1e-12);
        foreach (var (j, box) in boxes)
            box.Contains(fit.Weights[j]).ShouldBeTrue();
    }

    private static Dictionary<int, Box> Boxes(int d, int seed)
    {
        var random = new Random(seed);
        var boxes = new Dictionary<int, Box>();
        for (var k = 0; k < Math.Max(1, d / 6); k++)
        {
            var (a, b) = (20 * (random.NextDouble() - 0.5), 20 * random.NextDouble());
            boxes[random.Next(d)] = random.Next(5) switch
            {
                0 => new Box(0, 0),
                1 => new Box(a, a),
                2 => new Box(a, double.PositiveInfinity),
                3 => new Box(double.NegativeInfinity, a),
                _ => new Box(a, a + b),
            };
        }

        return boxes;
    }
}
