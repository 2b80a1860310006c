namespace InFiConD.Core.Numerics;

/// <summary>The logistic function with the same bits on every machine, for targets and scores.</summary>
public static class Logistic
{
    /// <summary>1 / (1 + exp(-z)).</summary>
    public static double Sigmoid(double z) => Elementary.Sigmoid(z);
}
