using System.Diagnostics;

namespace InFiConD.Benchmarks;

/// <summary>Wall-clock and processor time of repeated runs; on a busy machine only the second means much.</summary>
internal sealed class Timings
{
    private readonly List<double> _wall = [];
    private TimeSpan _processor;

    /// <summary>Median wall time, ms.</summary>
    public double Median => Percentile(0.5);

    /// <summary>95th percentile of the wall time, ms.</summary>
    public double P95 => Percentile(0.95);

    /// <summary>Mean processor time of all threads, ms.</summary>
    public double Processor => _processor.TotalMilliseconds / _wall.Count;

    public T Take<T>(Func<T> run)
    {
        var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = run();
        _wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _processor += Environment.CpuUsage.TotalTime - processor;
        return result;
    }

    public void Print(string what) =>
        Console.WriteLine($"{what,-52} median {Median,9:F2} ms   p95 {P95,9:F2} ms   processor {Processor,9:F2} ms   runs {_wall.Count}");

    private double Percentile(double share)
    {
        var sorted = _wall.Order().ToArray();
        return sorted[Math.Min((int)(share * sorted.Length), sorted.Length - 1)];
    }
}
