using InFiConD.Api.Access;
using InFiConD.Api.Concepts;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Distillation;
using InFiConD.Core.Numerics;
using InFiConD.Core.Students;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>
/// Why one image has its score in one class: each concept's contribution (weight times presence, in log-odds), the segment that shows it,
/// and the image's segments with the words most like them.
/// </summary>
internal static class ExplainImage
{
    public sealed record Share(int Index, string Concept, double X, double Weight, double Contribution, int? Segment);

    public sealed record Word(int Index, string Concept, double Similarity);

    /// <summary>Area as a share of the picture's grid.</summary>
    public sealed record Region(int Segment, double Area, IReadOnlyList<Word> Concepts);

    public sealed record Answer(
        string Sha, string Name, int Width, int Height, Split Split, string Class, int? Label, double TeacherProbability, double StudentProbability,
        double Intercept, IReadOnlyList<Share> Contributions, IReadOnlyList<int>? Grid, IReadOnlyList<double>? Window, string? SegmentMap,
        IReadOnlyList<Region> Segments);

    public sealed record Ask(string Ensemble, int Version, string Sha, string Class) : IAsk<Answer>;

    public sealed class Handler(EnsembleReader reader, StudentDataCache cache, WeightsStore store, MapOpener maps) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!(await reader.OpenAsync(request.Ensemble, request.Version, cancellationToken)).TryGet(out var ensemble, out var rejection)) return rejection;
            if (!ClassNames.Resolve(ensemble.View.Classes, request.Class).TryGet(out var c, out rejection)) return rejection;
            if (!(await maps.OpenAsync(ensemble.View.ConceptMapId, cancellationToken)).TryGet(out var map, out rejection)) return rejection;
            if (map.Reader.RowOf(request.Sha) is not { } row || map.ImageOf(row) is not { } image) return Missing.Of("image", request.Sha);
            if (image.Split == Split.Lockbox) return new Rejection("lockbox-closed", "This image is in the lockbox: it is not shown while people tune.");
            if (!(await cache.RentAsync(ensemble.View.Inputs!)).TryGet(out var rental, out rejection)) return rejection;
            using (rental)
            {
                var split = image.Split == Split.Tune ? rental.Data.Tune : rental.Data.Distil;
                if (split.RowOf(request.Sha) is not { } member) return new Rejection("not-found", "The teacher has no logits for this image.");
                var student = await store.GetAsync((await ensemble.ClassAsync(request.Version, c, cancellationToken)).Fit.WeightsHash, cancellationToken);
                var contributions = Contributions(map.Reader, row, student.Weights);
                var segments = map.Reader.HasSegments;
                return new Answer(
                    image.Key, image.Name, image.Width, image.Height, image.Split, ensemble.View.Classes[c], Label(split.Truth[c], member),
                    split.TeacherProbabilities[c][member], Logistic.Sigmoid(student.Intercept + contributions.Sum(part => part.Contribution)),
                    student.Intercept, contributions,
                    segments ? map.Reader.Manifest.Segments!.Grid : null,
                    segments ? GridLayout.Window(map.Reader.Manifest.Segments!, image.Width, image.Height) : null,
                    segments ? Convert.ToBase64String(map.Reader.SegmentMap(row)) : null,
                    segments ? Segments(map.Reader, row) : []);
            }
        }

        private static List<Share> Contributions(ConceptMapReader map, int row, double[] weights)
        {
            var (x, words) = (map.Row(row), map.Manifest.Concepts);
            var from = map.HasSegments ? map.ArgSegment(row) : null;
            return [.. Enumerable.Range(0, weights.Length)
                .Where(j => weights[j] != 0 && x[j] != 0)
                .Select(j => new Share(j, words[j], x[j], weights[j], weights[j] * x[j], from?[j]))
                .OrderByDescending(part => Math.Abs(part.Contribution)).ThenBy(part => part.Index)];
        }

        private static List<Region> Segments(ConceptMapReader map, int row)
        {
            var (cells, top, words) = (map.SegmentMap(row), map.TopConcepts(row), map.Manifest.Concepts);
            return [.. top.Select((concepts, s) => new Region(
                s,
                (double)cells.Count(cell => cell == s) / cells.Length,
                [.. concepts.Select(word => new Word(word.Concept, words[word.Concept], word.Similarity))]))];
        }

        private static int? Label(ClassTruth truth, int row)
        {
            if (truth.Reference == ApReference.Teacher) return null;
            var known = Array.BinarySearch(truth.Known, row);
            return known < 0 ? null : truth.Positive[known] ? 1 : 0;
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/versions/{version:int}/images/{sha}/explanation", async (
            string ensemble, int version, string sha, string @class, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, version, sha, @class), ct)).ToOk())
        .Needs(Resource.Ensemble)
        .WithName("ExplainImage")
        .WithSummary("What a student's score of an image is made of, by concept and segment.")
        .Produces<Answer>().ProducesProblem(404).ProducesProblem(422);
}
