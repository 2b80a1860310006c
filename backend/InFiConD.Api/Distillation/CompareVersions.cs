using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Students;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>Two versions side by side: average precision of every class with the interval of its change, decisions that flip, weights and constraints that differ.</summary>
internal static class CompareVersions
{
    public sealed record Ap(double? StudentAp);

    public sealed record Weight(string Concept, int Index, double From, double To);

    public sealed record ClassDifference(
        string Class, Ap From, Ap To, Estimate? ApChange, int Fixed, int Broken, bool WeightsChanged, IReadOnlyList<Weight> Weights);

    public sealed record Answer(
        int From, int To, IReadOnlyList<ClassDifference> Classes, IReadOnlyList<TuningInForce> ConstraintsAdded, IReadOnlyList<TuningInForce> ConstraintsRemoved);

    public sealed record Ask(string Ensemble, int From, int To) : IAsk<Answer>;

    public sealed class Handler(EnsembleReader reader, StudentDataCache cache, WeightsStore store, VersionAnswers answers) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!(await reader.OpenAsync(request.Ensemble, request.From, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            if (!ensemble.Has(request.To)) return new Rejection("not-found", $"This ensemble has no version {request.To}.");
            if (!(await cache.RentAsync(ensemble.View.Inputs!)).TryGet(out var rental, out rejection)) return rejection;
            using (rental)
            {
                var both = await ensemble.ClassesAsync([request.From, request.To], cancellationToken);
                var (before, after) = (both[0], both[1]);
                var (from, to) = (await ensemble.VersionAsync(request.From, cancellationToken), await ensemble.VersionAsync(request.To, cancellationToken));
                var differences = new List<ClassDifference>(before.Count);
                for (var c = 0; c < before.Count; c++) differences.Add(await DifferenceAsync(rental.Data, c, before[c].Fit, after[c].Fit, cancellationToken));
                async Task<IReadOnlyList<TuningInForce>> InForceAsync(ModelVersion version, IReadOnlyList<ClassState> classes) => await answers.InForceAsync(
                    await ensemble.TuningsAsync(version.Tunings, cancellationToken),
                    async name => (await store.GetAsync(classes.Single(s => s.Fit.Class == name).Fit.WeightsHash, cancellationToken)).Weights);
                var (old, now) = (await InForceAsync(from, before), await InForceAsync(to, after));
                return new Answer(
                    request.From, request.To, differences,
                    [.. now.Where(tuning => !from.Tunings.Contains(tuning.TuningId))], [.. old.Where(tuning => !to.Tunings.Contains(tuning.TuningId))]);
            }
        }

        private async Task<ClassDifference> DifferenceAsync(StudentData data, int c, ClassFit from, ClassFit to, CancellationToken ct)
        {
            if (from.WeightsHash == to.WeightsHash)
                return new ClassDifference(from.Class, new Ap(from.StudentAp), new Ap(to.StudentAp), from.StudentAp is null ? null : new Estimate(0, 0, 0), 0, 0, false, []);
            var (was, now) = (await store.GetAsync(from.WeightsHash, ct), await store.GetAsync(to.WeightsHash, ct));
            var before = new ClassEvaluation(data.Tune, c, was);
            var after = new ClassEvaluation(data.Tune, c, now);
            var change = after.ChangeFrom(before, IntervalSeed.OfComparison(from.WeightsHash, to.WeightsHash, data.Tune), data.Threads, ct);
            var (mended, broken) = after.DecisionsFrom(before);
            var weights = Enumerable.Range(0, was.Weights.Length)
                .Where(j => was.Weights[j] != now.Weights[j])
                .OrderByDescending(j => Math.Abs(now.Weights[j] - was.Weights[j])).ThenBy(j => j)
                .Select(j => new Weight(data.Concepts[j], j, was.Weights[j], now.Weights[j]));
            return new ClassDifference(
                from.Class, new Ap(from.StudentAp), new Ap(to.StudentAp), change,
                mended.Length, broken.Length, true, [.. weights]);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/compare", async (string ensemble, int from, int to, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, from, to), ct)).ToOk())
        .Needs(Resource.Ensemble)
        .WithName("CompareVersions")
        .WithSummary("Two versions beside each other, class by class.").Produces<Answer>().ProducesProblem(404);
}
