using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Students;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>Reads one student: its weights, the constraints in force and what each concept does on <c>tune</c>.</summary>
internal static class ReadStudent
{
    public sealed record Ask(string Ensemble, int Version, string Class) : IAsk<ClassDetail>;

    public sealed class Handler(EnsembleReader reader, StudentDataCache cache, WeightsStore store, VersionAnswers answers) : IAnswer<Ask, ClassDetail>
    {
        public async Task<Result<ClassDetail>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!(await reader.OpenAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            if (!ClassNames.Resolve(ensemble.View.Classes, request.Class).TryGet(out var c, out rejection)) return rejection;
            if (!(await cache.RentAsync(ensemble.View.Inputs!)).TryGet(out var rental, out rejection)) return rejection;
            using (rental)
            {
                var (version, state) = (await ensemble.VersionAsync(request.Version, cancellationToken), await ensemble.ClassAsync(request.Version, c, cancellationToken));
                var (student, first) = (await store.GetAsync(state.Fit.WeightsHash, cancellationToken), await ensemble.ClassAsync(1, c, cancellationToken));
                var tunings = await ensemble.TuningsAsync(version.Tunings, cancellationToken);
                var ofClass = await answers.InForceAsync(tunings.Where(tuning => tuning.Change!.Class == state.Fit.Class), _ => Task.FromResult(student.Weights));
                IReadOnlyList<ConstraintInForce> constraints = [.. ofClass.SelectMany(tuning => tuning.Constraints)];
                var labels = await reader.LabelsAsync(ensemble.View, cancellationToken);
                return new ClassDetail(VersionAnswers.Row(state, c, first, request.Version, labels.Classes[c]))
                {
                    Weights = student.Weights,
                    Intercept = student.Intercept,
                    Constraints = constraints,
                    Concepts = Influences(rental.Data, c, student.Weights, constraints),
                };
            }
        }

        private static List<ConceptInfluence> Influences(StudentData data, int c, double[] weights, IReadOnlyList<ConstraintInForce> constraints)
        {
            var truth = data.Tune.Truth[c];
            var constrained = constraints.Select(constraint => constraint.Index).ToHashSet();
            return [.. Enumerable.Range(0, weights.Length)
                .Where(j => weights[j] != 0 || constrained.Contains(j))
                .OrderByDescending(j => Math.Abs(weights[j])).ThenBy(j => j)
                .Select(j => Influence(j, data.Concepts[j], weights[j], data.Tune.X.Column(j), truth))];
        }

        private static ConceptInfluence Influence(int j, string name, double weight, ReadOnlySpan<float> presence, ClassTruth truth)
        {
            var all = 0.0;
            foreach (var x in presence) all += x;
            var (positive, negative, positives) = (0.0, 0.0, 0);
            for (var i = 0; i < truth.Known.Length; i++)
            {
                if (truth.Positive[i])
                {
                    positive += presence[truth.Known[i]];
                    positives++;
                }
                else
                {
                    negative += presence[truth.Known[i]];
                }
            }

            var negatives = truth.Known.Length - positives;
            return new ConceptInfluence(
                j, name, weight, weight * all / presence.Length,
                positives == 0 ? null : weight * positive / positives, negatives == 0 ? null : weight * negative / negatives);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/versions/{version:int}/classes/{class}", async (string ensemble, int version, string @class, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, version, @class), ct)).ToOk())
        .Needs(Resource.Ensemble)
        .WithName("GetStudent")
        .WithSummary("One class of a version: its concepts with their influence, and its figures.")
        .Produces<ClassDetail>().ProducesProblem(404);
}
