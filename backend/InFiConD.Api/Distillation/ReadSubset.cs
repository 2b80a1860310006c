using InFiConD.Api.Access;
using InFiConD.Api.Concepts;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Students;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>
/// Images of one class in one version that are worth a look: the student's misses and inventions, its disagreements with the teacher,
/// what the version fixed and broke against its parent, or all. The most striking first.
/// </summary>
internal static class ReadSubset
{
    private static readonly string[] Names = ["misses", "inventions", "disagreements", "fixed", "broken", "all"];

    private abstract class SubsetName : IWords
    {
        public static IEnumerable<string> All => Names;
    }

    public sealed record Row(string Sha, string Name, [EnumWords<Core.Datasets.Split>] string Split, int? Label, double TeacherProbability, double StudentProbability, double? PreviousProbability);

    public sealed record Ask(string Ensemble, int Version, string Class, string Subset, string Split, string? Cursor, int? Limit) : IAsk<Page<Row>>;

    public sealed class Handler(EnsembleReader reader, StudentDataCache cache, WeightsStore store, MapOpener maps) : IAnswer<Ask, Page<Row>>
    {
        public async Task<Result<Page<Row>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!Names.Contains(request.Subset)) return new Rejection("not-found", $"There is no subset \"{request.Subset}\"; there are {string.Join(", ", Names)}.");
            if (request.Split == "lockbox") return new Rejection("lockbox-closed", "The lockbox is closed: its images are not shown while people tune.", "split");
            if (!(await reader.OpenAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            if (!ClassNames.Resolve(ensemble.View.Classes, request.Class).TryGet(out var c, out rejection)) return rejection;
            if (!(await maps.OpenAsync(ensemble.View.ConceptMapId, cancellationToken)).TryGet(out var map, out rejection)) return rejection;
            var version = await ensemble.VersionAsync(request.Version, cancellationToken);
            if (!(await cache.RentAsync(ensemble.View.Inputs!)).TryGet(out var rental, out rejection)) return rejection;
            using (rental)
            {
                if (rental.Data.Split(request.Split) is not { } split) return new Rejection("split-unknown", $"There is no split \"{request.Split}\".", "split");
                async Task<ClassEvaluation> EvaluateAsync(int v)
                {
                    var student = await store.GetAsync((await ensemble.ClassAsync(v, c, cancellationToken)).Fit.WeightsHash, cancellationToken);
                    return new ClassEvaluation(split, c, student);
                }

                var now = await EvaluateAsync(request.Version);
                var before = version.Parents.Count > 0 ? await EvaluateAsync(version.Parents[0]) : null;
                var rows = request.Subset switch
                {
                    "fixed" => before is null ? [] : now.DecisionsFrom(before).Fixed,
                    "broken" => before is null ? [] : now.DecisionsFrom(before).Broken,
                    _ => now.Subset(request.Subset),
                };
                var labels = Labels(split.Truth[c], split.Count);
                var teacher = split.TeacherProbabilities[c];
                // A split that was revised since the students were fitted may have put an image into the lockbox.
                var open = rows.Where(row => map.Images.Find(split.Keys[row]) is not { Split: Core.Datasets.Split.Lockbox });
                var ordered = open.OrderByDescending(row => Striking(request.Subset, now.Probabilities[row], teacher[row])).ThenBy(row => row).ToList();
                // Versions never change, so neither do ranks in this list.
                return Paging.Slice("subset", [.. Enumerable.Range(0, ordered.Count)], request.Cursor, request.Limit, rank =>
                {
                    var row = ordered[rank];
                    return new Row(split.Keys[row], split.Names[row], request.Split, labels[row], teacher[row], now.Probabilities[row], before?.Probabilities[row]);
                });
            }
        }

        /// <summary>The surest mistakes and the widest disagreements come first; everything else by the student's score.</summary>
        private static double Striking(string subset, double student, double teacher) => subset switch
        {
            "misses" => 1 - student,
            "disagreements" or "fixed" or "broken" => Math.Abs(student - teacher),
            _ => student,
        };

        private static int?[] Labels(ClassTruth truth, int count)
        {
            var labels = new int?[count];
            if (truth.Reference == Core.Distillation.ApReference.Teacher) return labels;
            for (var i = 0; i < truth.Known.Length; i++) labels[truth.Known[i]] = truth.Positive[i] ? 1 : 0;
            return labels;
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/versions/{version:int}/classes/{class}/subsets/{subset}", async (
            string ensemble, int version, string @class, [Words<SubsetName>] string subset, [EnumWords<Core.Datasets.Split>] string? split, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, version, @class, subset, split ?? "tune", cursor, limit), ct)).ToOk())
        .Needs(Resource.Ensemble)
        .WithName("GetSubset")
        .WithSummary("Images of a class that are worth a look, the most striking first.")
        .Produces<Page<Row>>().ProducesProblem(404).ProducesProblem(422);
}
