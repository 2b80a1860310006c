using System.Diagnostics;
using InFiConD.Api.Access;
using InFiConD.Api.Distillation;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;
using InFiConD.Core.Tuning;
using MediatR;

namespace InFiConD.Api.Tuning;

/// <summary>
/// What a tuning would do, solved exactly while the slider moves, or trained the paper's way to compare. On very large maps a sketch may come
/// first. Writes nothing.
/// </summary>
internal static class PreviewTuning
{
    private const int ImagesShown = 12;

    /// <param name="BaseVersion">Version that the wishes are about.</param>
    /// <param name="Constraints">Wishes for the class.</param>
    /// <param name="Withdraw">Tunings to leave out.</param>
    /// <param name="Interval">False leaves out the interval of the change (<c>apChange</c>), the costliest figure: for positions a slider only passes.</param>
    /// <param name="Trainer">How to fit; null as the ensemble does. The other way is for comparison: a commit never uses it.</param>
    /// <param name="Sketch">
    /// True: on a map so large that an exact answer takes its time, one from a sample of the images will do (<c>approximate</c>), without the
    /// interval. The exact one is had by asking again without this.
    /// </param>
    public sealed record Body(
        int BaseVersion, IReadOnlyList<ConstraintBody?>? Constraints, IReadOnlyList<string>? Withdraw, bool? Interval, Trainer? Trainer, bool? Sketch);

    public sealed record Weight(int Index, string Concept, double Before, double After, double? Lower, double? Upper, bool Binding);

    /// <summary>What changes besides average precision, on <c>tune</c>.</summary>
    public sealed record SideEffects(double Agreement, double AgreementChange, double MeanProbabilityChange);

    /// <param name="Approximate">True for an answer from a sample of the images: constraints hold in it, its figures are near the exact ones.</param>
    /// <param name="DualityGap">Relative duality gap of the fit; null where it is approximate.</param>
    public sealed record Answer(
        double? StudentAp, double? BaseAp, double? TeacherAp, Estimate? ApChange, int Fixed, int Broken,
        IReadOnlyList<string> FixedImages, IReadOnlyList<string> BrokenImages, SideEffects SideEffects, IReadOnlyList<Weight> Weights,
        int NonZero, string Solver, bool Approximate, double? DualityGap, double SolveMs, double TotalMs);

    public sealed record Ask(string Ensemble, string Class, Body Body) : IAsk<Answer>;

    public sealed class Handler(
        Ledger ledger, StudentDataCache cache, WeightsStore store, BaseStudents bases, StudentFitting fitting, PreviewSettings previews)
        : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var total = Stopwatch.StartNew();
            if (await ledger.ResumeAsync<EnsembleState>(request.Ensemble, EnsembleState.Evolve, cancellationToken) is not { State: var ensemble })
                return Missing.Of("ensemble", request.Ensemble);
            if (!ClassNames.Resolve(ensemble.Created.Classes, request.Class).TryGet(out var c, out var rejection)) return rejection;
            if (!ensemble.Versions.TryGetValue(request.Body.BaseVersion, out var version))
                return new Rejection("version-unknown", $"This ensemble has no version {request.Body.BaseVersion}.", "baseVersion");
            if (!(await cache.RentAsync(ensemble.Distillation!.Inputs)).TryGet(out var rental, out rejection)) return rejection;
            using (rental)
            {
                var data = rental.Data;
                var hashBefore = version.WeightHashes[c];
                var before = await store.GetAsync(hashBefore, cancellationToken);
                if (!Boxes(ensemble, request, c, data.Concepts, before.Weights).TryGet(out var boxes, out rejection)) return rejection;
                var solving = Stopwatch.StartNew();
                var trainer = request.Body.Trainer ?? ensemble.Settings.Trainer;

                WarmStart Warm() => bases.Start(ensemble.Distillation.Inputs, data, c, hashBefore, before);
                var settings = ensemble.Settings with { Trainer = trainer };
                var sketch = request.Body.Sketch == true && (long)data.Distil.Count * data.Concepts.Count >= previews.SketchFrom
                    ? StudentFitting.Sketch(data, settings, c, boxes, Warm(), cancellationToken)
                    : null;
                var start = FromNothing(ensemble, trainer, request.Body.Interval != false) ? null : Warm();
                rejection = null;
                if (sketch is not { } fit && !fitting.Fit(data, settings, c, boxes, start, cancellationToken).TryGet(out fit, out rejection)) return rejection;
                var solveMs = solving.Elapsed.TotalMilliseconds;
                var was = bases.Evaluation(ensemble.Distillation.Inputs, data.Tune, c, hashBefore, before);
                ulong? seed = request.Body.Interval == false || fit.Approximate ? null : IntervalSeed.OfTuning(hashBefore, boxes, data.Tune);
                return Answer(data, c, was, before, seed, fit, boxes, cancellationToken) with
                {
                    Solver = fitting.SolverOf(trainer),
                    SolveMs = Math.Round(solveMs, 2),
                    TotalMs = Math.Round(total.Elapsed.TotalMilliseconds, 2),
                };
            }
        }

        private static Result<Dictionary<int, Box>> Boxes(EnsembleState ensemble, Ask request, int c, IReadOnlyList<string> concepts, double[] weights)
        {
            if (!ConstraintBodies.Resolve(request.Body.Constraints, concepts).TryGet(out var wishes, out var rejection)) return rejection;
            var atBase = ConstraintsInForce.At(ensemble, ensemble.Created.Classes[c], request.Body.BaseVersion);
            if (!atBase.Without(ensemble, request.Body.Withdraw ?? []).TryGet(out var inForce, out rejection)) return rejection;
            if (wishes.Length == 0) return inForce.Boxes();
            return TuningDecider.ResolveBoxes(wishes, concepts, weights).TryGet(out var committed, out rejection)
                ? inForce.With(committed).Boxes()
                : rejection;
        }

        /// <summary>
        /// Figures that come with an interval are those that a commit would record, so they are taken from the fit that it would make. What paper
        /// mode would commit does not start from the base version either.
        /// </summary>
        private static bool FromNothing(EnsembleState ensemble, Trainer trainer, bool interval) =>
            trainer == ensemble.Settings.Trainer && (interval || trainer == Trainer.Sgd);

        private static Answer Answer(
            StudentData data, int c, ClassEvaluation was, StudentWeights before, ulong? seed, StudentFit fit, Dictionary<int, Box> boxes, CancellationToken ct)
        {
            var now = new ClassEvaluation(data.Tune, c, StudentWeights.Of(fit));
            var (mended, broken) = now.DecisionsFrom(was);
            var change = seed is { } drawn ? now.ChangeFrom(was, drawn, data.Threads, ct) : null;
            var (agreedBefore, agreedNow) = (was.Agreement, now.Agreement);
            var effects = new SideEffects(agreedNow, agreedNow - agreedBefore, now.Probabilities.Average() - was.Probabilities.Average());
            return new Answer(
                now.StudentAp, was.StudentAp, now.TeacherAp, change, mended.Length, broken.Length,
                [.. mended.Take(ImagesShown).Select(row => data.Tune.Keys[row])], [.. broken.Take(ImagesShown).Select(row => data.Tune.Keys[row])],
                effects, [.. Changed(data.Concepts, before.Weights, fit.Weights, boxes)], fit.NonZero, "", fit.Approximate, fit.Approximate ? null : fit.RelativeGap, 0, 0);
        }

        private static IEnumerable<Weight> Changed(IReadOnlyList<string> concepts, double[] before, double[] after, Dictionary<int, Box> boxes) => Enumerable
            .Range(0, concepts.Count)
            .Where(j => boxes.ContainsKey(j) || before[j] != after[j])
            .OrderByDescending(j => boxes.ContainsKey(j)).ThenByDescending(j => Math.Abs(after[j] - before[j])).ThenBy(j => j)
            .Select(j => boxes.TryGetValue(j, out var box)
                ? new Weight(j, concepts[j], before[j], after[j], Limit.Finite(box.Lower), Limit.Finite(box.Upper), after[j] == box.Lower || after[j] == box.Upper)
                : new Weight(j, concepts[j], before[j], after[j], null, null, false));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/ensembles/{ensemble}/classes/{class}/preview", async (string ensemble, string @class, Body body, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, @class, body), ct)).ToOk())
        .Needs(Resource.Ensemble, Permission.Tune)
        .WithName("PreviewTuning")
        .WithSummary("What constraints would do to a class; nothing is written.")
        .Produces<Answer>().ProducesProblem(404).ProducesProblem(422);
}
