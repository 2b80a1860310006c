using InFiConD.Core.Distillation;

namespace InFiConD.Core.Tests.Distillation;

public class LambdaChooserTests
{
    private static readonly LambdaChoice ByAp = new(LambdaRule.Ap, null);

    [Fact]
    public void Lambdas_fall_over_three_decades_and_can_be_read_out()
    {
        var grid = LambdaChooser.Grid(0.0088123);

        (grid.Length, grid[0], grid[8], grid[^1]).ShouldBe((LambdaChooser.Steps, 0.0088, 0.00088, 0.0000088));
        grid.ShouldBe(grid.OrderDescending());
        grid.Distinct().Count().ShouldBe(grid.Length);
    }

    [Fact]
    public void By_concepts_the_mean_nearest_to_the_asked_number_is_taken()
    {
        var path = Path(concepts: [0, 2, 5, 9, 14]);

        Chosen(Concepts(8), path).ShouldBe(path[3]);
        Chosen(Concepts(100), path).ShouldBe(path[4]);
    }

    [Fact]
    public void By_concepts_the_sparser_of_two_equally_near_ones_is_taken()
    {
        var path = Path(concepts: [0, 4, 8]);

        Chosen(Concepts(6), path).ShouldBe(path[1]);
    }

    [Fact]
    public void By_concepts_a_path_goes_four_steps_past_the_asked_number()
    {
        LambdaChooser.IsComplete(Concepts(5), Path(concepts: [0, 3, 6, 8, 9, 10])).ShouldBeFalse();
        LambdaChooser.IsComplete(Concepts(5), Path(concepts: [0, 3, 6, 8, 9, 10, 12])).ShouldBeTrue();
    }

    [Fact]
    public void By_ap_the_sparsest_point_that_the_images_cannot_tell_from_the_best_is_taken()
    {
        var path = Path(aps: [0.3, 0.7, 0.88, 0.89, 0.9, 0.85]);
        var looked = new List<(int, int)>();

        var (chosen, noted) = LambdaChooser.Choose(ByAp, path, (from, to) =>
        {
            looked.Add((from, to));
            return to >= 2 ? new Estimate(-0.01, -0.03, 0.01) : new Estimate(-0.2, -0.3, -0.1);
        });

        chosen.Lambda.ShouldBe(path[2].Lambda);
        looked.ShouldBe([(4, 3), (4, 2), (4, 1)]);
        noted.Select(point => point.ApChange is null).ShouldBe([true, false, false, false, true, true]);
    }

    [Fact]
    public void By_ap_the_best_point_stands_when_every_sparser_one_is_clearly_worse()
    {
        var path = Path(aps: [0.3, 0.7, 0.9, 0.9, 0.6]);

        LambdaChooser.Choose(ByAp, path, (_, _) => new Estimate(-0.1, -0.2, -0.01)).Chosen.ShouldBe(path[2]);
    }

    [Fact]
    public void By_ap_a_path_ends_when_eight_steps_brought_no_better_mean()
    {
        double?[] aps = [0.5, 0.9, 0.8, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8];

        LambdaChooser.IsComplete(ByAp, Path(aps: aps)).ShouldBeFalse();
        LambdaChooser.IsComplete(ByAp, Path(aps: [.. aps, 0.9])).ShouldBeTrue();
        LambdaChooser.IsComplete(ByAp, Path(aps: [.. aps, 0.91])).ShouldBeFalse();
        LambdaChooser.IsComplete(ByAp, []).ShouldBeFalse();
    }

    [Fact]
    public void A_path_without_any_ap_can_be_chosen_from_by_concepts()
    {
        var path = Path(aps: [null, null, null]);

        Chosen(Concepts(1), path).ShouldBe(path[1]);
    }

    [Fact]
    public void There_is_nothing_to_choose_when_lambda_was_given() =>
        Should.Throw<ArgumentException>(() => Chosen(LambdaChoice.Given, Path(concepts: [0, 1])));

    [Fact]
    public void A_record_of_a_path_is_the_same_when_every_number_is()
    {
        var record = new LambdaPathRecord(2, 0.9, Path(concepts: [0, 4]));

        record.IsSameAs(record with { Points = Path(concepts: [0, 4]) }).ShouldBeTrue();
        record.IsSameAs(record with { Points = Path(concepts: [0, 5]) }).ShouldBeFalse();
        record.IsSameAs(record with { MeanTeacherAp = null }).ShouldBeFalse();
        record.IsSameAs(record with { ApClasses = 3 }).ShouldBeFalse();
    }

    private static LambdaChoice Concepts(double concepts) => new(LambdaRule.Concepts, concepts);

    private static LambdaPathPoint Chosen(LambdaChoice choice, LambdaPathPoint[] path) =>
        LambdaChooser.Choose(choice, path, (_, _) => throw new InvalidOperationException("Nobody should ask.")).Chosen;

    private static LambdaPathPoint[] Path(double[] concepts) => [.. concepts.Select((mean, i) => new LambdaPathPoint(Math.Pow(10, -i), mean, mean, 0.5, null))];

    private static LambdaPathPoint[] Path(double?[] aps) => [.. aps.Select((ap, i) => new LambdaPathPoint(Math.Pow(10, -i), i, i, ap, null))];
}
