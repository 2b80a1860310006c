using InFiConD.Api.Storage;

namespace InFiConD.Api.Concepts;

/// <summary>One concept over the images that may be looked at: mean and largest x, and how many images have more than half of the largest.</summary>
internal readonly record struct ConceptStatistic(double Mean, double Max, int Present);

/// <summary>Statistics of every concept of a map, worked out once in two passes over X.</summary>
internal sealed class ConceptStatistics
{
    private readonly RecentCache<ConceptStatistic[]> _recent = new(16);

    public ConceptStatistic[] Of(OpenMap map) => _recent.Get($"{map.View.MapHash}/{map.ImagesHash}", () => Compute(map.Reader, map.Visible()));

    private static ConceptStatistic[] Compute(ConceptMapReader reader, bool[] visible)
    {
        var words = reader.Manifest.Concepts.Count;
        var (sum, max, present) = (new double[words], new float[words], new int[words]);
        Visit(reader, visible, row =>
        {
            for (var j = 0; j < words; j++)
            {
                sum[j] += row[j];
                max[j] = Math.Max(max[j], row[j]);
            }
        });
        Visit(reader, visible, row =>
        {
            for (var j = 0; j < words; j++)
                if (row[j] > 0.5f * max[j]) present[j]++;
        });
        var images = Math.Max(1, visible.Count(v => v));
        return [.. Enumerable.Range(0, words).Select(j => new ConceptStatistic(sum[j] / images, max[j], present[j]))];
    }

    private static void Visit(ConceptMapReader reader, bool[] visible, Action<float[]> use)
    {
        for (var row = 0; row < visible.Length; row++)
            if (visible[row]) use(reader.Row(row));
    }
}
