using InFiConD.Core.Vision;

namespace InFiConD.Core.Tests.Vision;

public class ConceptMappingTests
{
    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(25, 584, 160)]
    [InlineData(7, 13, 100)]
    [InlineData(4, 3, 16)]
    public void It_equals_the_definition_computed_one_product_at_a_time(int segments, int words, int dimension)
    {
        var (e, t) = (Units(segments, dimension, 1), Units(words, dimension, 2));
        using var vocabulary = new VocabularyMatrix(t, words, dimension);

        var row = ConceptMapping.Map(e, segments, vocabulary);

        var cosines = new double[segments, words];
        for (var s = 0; s < segments; s++)
        {
            for (var j = 0; j < words; j++)
            {
                for (var d = 0; d < dimension; d++)
                    cosines[s, j] += (double)e[(s * dimension) + d] * t[(j * dimension) + d];
            }
        }

        for (var j = 0; j < words; j++)
        {
            var best = Enumerable.Range(0, segments).Max(s => cosines[s, j]);
            row.X[j].ShouldBe((float)Math.Max(0, best), 1e-6f);
            cosines[row.ArgSegment[j], j].ShouldBe(best, 1e-6);
        }

        row.TopCount.ShouldBe(Math.Min(5, words));
        for (var s = 0; s < segments; s++)
        {
            var expected = Enumerable.Range(0, words).Select(j => cosines[s, j]).OrderDescending().Take(5).ToArray();
            for (var k = 0; k < row.TopCount; k++)
            {
                row.TopSimilarities[(s * row.TopCount) + k].ShouldBe((float)expected[k], 1e-6f);
                cosines[s, row.TopConcepts[(s * row.TopCount) + k]].ShouldBe(expected[k], 1e-6);
            }
        }
    }

    [Fact]
    public void The_order_of_segments_does_not_change_a_bit_of_x()
    {
        var e = Units(9, 70, 5);
        using var vocabulary = new VocabularyMatrix(Units(31, 70, 6), 31, 70);
        var turned = Enumerable.Range(0, 9).Reverse().SelectMany(s => e.Skip(s * 70).Take(70)).ToArray();
        ConceptMapping.Map(turned, 9, vocabulary).X.ShouldBe(ConceptMapping.Map(e, 9, vocabulary).X);
    }

    [Fact]
    public void Words_that_no_segment_resembles_get_zero()
    {
        using var vocabulary = new VocabularyMatrix([1, 0, -1, 0], 2, 2);
        ConceptMapping.Map([1f, 0], 1, vocabulary).X.ShouldBe([1f, 0f]);
    }

    [Fact]
    public void What_is_not_a_vocabulary_or_not_its_space_is_refused()
    {
        Should.Throw<ArgumentException>(() => new VocabularyMatrix([1, 0, 2, 0], 2, 2)).Message.ShouldContain("Word vector 1");
        using var vocabulary = new VocabularyMatrix([1, 0], 1, 2);
        Should.Throw<ArgumentException>(() => ConceptMapping.Map([1f, 0, 0], 1, vocabulary));
        Should.Throw<ArgumentException>(() => ConceptMapping.Map([float.NaN, 0], 1, vocabulary));
    }

    [Fact]
    public void Exemplars_are_the_rows_with_the_highest_x()
    {
        Exemplars.Select([0.1f, 0.5f, 0, 0.5f, 0.9f], 3).ShouldBe([4, 1, 3]);
        Exemplars.Select([0, 0.2f, 0], 12).ShouldBe([1]);
        Exemplars.Select([1, 1], 0).ShouldBeEmpty();
    }

    private static float[] Units(int rows, int dimension, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, rows).SelectMany(_ =>
        {
            var row = Enumerable.Range(0, dimension).Select(_ => random.NextDouble() - 0.4).ToArray();
            var length = Math.Sqrt(row.Sum(v => v * v));
            return row.Select(v => (float)(v / length));
        }).ToArray();
    }
}
