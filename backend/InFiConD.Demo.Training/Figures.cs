using InFiConD.Core.Metrics;

namespace InFiConD.Demo.Training;

/// <summary>How well the bundles do on scenes they have never seen, against the renderer's truth.</summary>
internal static class Figures
{
    /// <summary>Pixels of a word that make it present in an image.</summary>
    private const int Present = 60;

    /// <summary>Share of an image that a word covers when its segments are judged.</summary>
    private const double Judged = 0.02;

    public static int Print(string folder, int count, ulong firstSeed)
    {
        var seen = Reading.Of(folder, count, i => Composer.Compose(Chances.Even, firstSeed + (ulong)i));
        var covers = seen.Select(s => WordCover.Of(s.Scene)).ToArray();
        var aucs = new List<(string Word, double Auc, int Positives)>();
        for (var j = 0; j < Words.All.Count; j++)
        {
            var truth = covers.Select(c => c.Pixels(j) >= Present).ToArray();
            if (truth.Distinct().Count() == 2 && truth.Count(t => t) >= 5)
                aucs.Add((Words.All[j], RocAuc([.. seen.Select(s => s.Row.X[j])], truth), truth.Count(t => t)));
        }

        foreach (var (word, auc, positives) in aucs.OrderBy(a => a.Auc).Take(25))
            Console.WriteLine($"  {word}: AUC {auc:F3} ({positives} images)");
        Console.WriteLine($"concept presence: mean ROC-AUC {aucs.Average(a => a.Auc):F4} over {aucs.Count} words");

        var precision = Precision(seen, covers, everywhere: false);
        foreach (var (word, value, images) in precision.OrderBy(p => p.Value).Take(25))
            Console.WriteLine($"  {word}: precision {value:F3} ({images} images)");
        Console.WriteLine($"segments: mean pixel precision {precision.Average(p => p.Value):F4} over {precision.Count} words that cover at least 2 % of the image");
        Console.WriteLine($"  {Precision(seen, covers, everywhere: true).Average(p => p.Value):F4} counting the segments in images that hardly show the word as well");
        var aps = Words.Classes.Select((name, c) => (Name: name, Ap: AveragePrecision.Compute([.. seen.Select(s => (double)s.Logits[c])], [.. seen.Select(s => s.Scene.Classes().Contains(name))]))).ToArray();
        Console.WriteLine($"teacher mAP {aps.Average(a => a.Ap):F4}: {string.Join(", ", aps.Select(a => $"{a.Name} {a.Ap:F3}"))}");
        return 0;
    }

    /// <summary>
    /// Of the pixels of segments labelled with a word (their most similar one), the share that shows it. Judged in images of which the word
    /// covers at least 2 %, or in all images (then segments that show a word where it is not count too), for words that cover so much somewhere.
    /// </summary>
    private static List<(string Word, double Value, int Images)> Precision(Seen[] seen, WordCover[] covers, bool everywhere)
    {
        var (right, all, images) = (new double[Words.All.Count], new double[Words.All.Count], new int[Words.All.Count]);
        const double Fewest = Judged * Stage.Side * Stage.Side;
        for (var i = 0; i < seen.Length; i++)
        {
            var (map, row) = (seen[i].Segments, seen[i].Row);
            foreach (var word in Enumerable.Range(0, map.Count).Select(s => row.TopConcepts[s * row.TopCount]).Distinct().Where(w => covers[i].Pixels(w) >= Fewest))
                images[word]++;
            for (var pixel = 0; pixel < Stage.Side * Stage.Side; pixel++)
            {
                var (y, x) = (pixel / Stage.Side, pixel % Stage.Side);
                var word = row.TopConcepts[map.Map[(y * map.Height / Stage.Side * map.Width) + (x * map.Width / Stage.Side)] * row.TopCount];
                if (!everywhere && covers[i].Pixels(word) < Fewest)
                    continue;
                all[word]++;
                right[word] += covers[i].Shows(pixel, word) ? 1 : 0;
            }
        }

        return [.. Enumerable.Range(0, Words.All.Count).Where(j => images[j] >= 3).Select(j => (Words.All[j], right[j] / all[j], images[j]))];
    }

    private static double RocAuc(float[] scores, bool[] truth)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(i => scores[i]).ToArray();
        var (ranks, positives) = (0.0, truth.Count(t => t));
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && scores[order[end]] == scores[order[start]])
                end++;
            for (var k = start; k < end; k++)
                ranks += truth[order[k]] ? (start + end + 1) / 2.0 : 0;
            start = end;
        }

        return (ranks - (positives * (positives + 1.0) / 2)) / ((double)positives * (scores.Length - positives));
    }
}
