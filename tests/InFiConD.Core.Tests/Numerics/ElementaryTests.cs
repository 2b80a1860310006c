using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Tests.Numerics;

public class ElementaryTests
{
    [Fact]
    public void Exp_is_as_good_as_the_platforms()
    {
        for (var x = -707.0; x <= 0; x += 0.00737)
            Relative(Elementary.ExpOfNegative(Vector512.Create(x)).ToScalar(), Math.Exp(x)).ShouldBeLessThan(1e-15);
        Elementary.ExpOfNegative(Vector512.Create(0.0)).ToScalar().ShouldBe(1);
        Elementary.ExpOfNegative(Vector512.Create(-1e9)).ToScalar().ShouldBeInRange(0, 1e-300);
        Elementary.Exp(3.5).ShouldBe(Math.Exp(3.5), 1e-13);
    }

    [Fact]
    public void Log_of_one_plus_u_keeps_its_digits_for_tiny_u()
    {
        for (var e = -300.0; e <= 0; e += 0.173)
        {
            var u = Math.Pow(10, e);
            var expected = u < 1e-5 ? u - (u * u / 2) + (u * u * u / 3) : Math.Log(1 + u);
            Relative(Elementary.LogOnePlus(Vector512.Create(u)).ToScalar(), expected).ShouldBeLessThan(u < 1e-5 ? 1e-15 : 1e-11);
        }

        Relative(Elementary.LogOnePlus(Vector512.Create(1.0)).ToScalar(), Math.Log(2)).ShouldBeLessThan(1e-15);
        Elementary.LogOnePlus(Vector512.Create(0.0)).ToScalar().ShouldBe(0);
    }

    [Fact]
    public void Log_is_as_good_as_the_platforms()
    {
        for (var e = -300.0; e <= 300; e += 0.0571)
        {
            var x = Math.Pow(10, e) * 1.234;
            Math.Abs(Elementary.Log(x) - Math.Log(x)).ShouldBeLessThan(1e-15 * Math.Max(1, Math.Abs(Math.Log(x))));
        }

        Elementary.Log(1.0).ShouldBe(0);
    }

    [Fact]
    public void Sigmoid_is_symmetric_and_saturates_without_overflow()
    {
        Elementary.Sigmoid(0).ShouldBe(0.5);
        Elementary.Sigmoid(2).ShouldBe(1 / (1 + Math.Exp(-2)), 1e-16);
        Elementary.Sigmoid(-800).ShouldBeInRange(0, 1e-300);
        Elementary.Sigmoid(800).ShouldBe(1);
    }

    private static double Relative(double actual, double expected) => Math.Abs(actual - expected) / Math.Abs(expected);
}
