namespace InFiConD.Api.Http;

/// <summary>Bounds in JSON: an unlimited side is null.</summary>
internal static class Limit
{
    public static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
