using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Projects;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;
using Marten;
using MediatR;

namespace InFiConD.Api.Datasets;

/// <summary>Says what an import would understand, before it starts: nothing is brought in, no picture is decoded.</summary>
internal static class InspectDataset
{
    private const int MostRefused = 100;
    private const int MostExamples = 6;

    public sealed record Ask(string Project, DatasetInput Input) : IAsk<Answer>;

    /// <param name="Format">The layout that would be read.</param>
    /// <param name="How">By what it was recognised.</param>
    /// <param name="Images">Pictures by their names.</param>
    /// <param name="Labelled">Those of which something is known.</param>
    /// <param name="Classes">In ordinal order of their names.</param>
    /// <param name="Splits">What the collection says about splits.</param>
    /// <param name="Ignored">Files that play no part, by reason.</param>
    /// <param name="Refused">The first hundred files and rows that would be left out.</param>
    /// <param name="RefusedCount">How many those are in all.</param>
    /// <param name="Findings">What to know about the rest.</param>
    /// <param name="Questions">Where it can be read in several ways; send the chosen value along under the question's field.</param>
    /// <param name="Upload">A ticket for what was sent: the import takes it in place of the files, for a day. Null for a folder on the server.</param>
    public sealed record Answer(
        string Name, [EnumWords<DatasetFormat>] string Format, string How, int Images, int Labelled, IReadOnlyList<ClassSeen> Classes, SplitsSeen Splits,
        IReadOnlyList<CountedFiles> Ignored, IReadOnlyList<RefusedItem> Refused, int RefusedCount, IReadOnlyList<DatasetFinding> Findings,
        IReadOnlyList<Choice> Questions, string? Upload);

    /// <summary>A class with its pictures.</summary>
    public sealed record ClassSeen(string Class, int Images, IReadOnlyList<string> Examples);

    /// <summary>Pictures per split; those that the collection puts in none are <paramref name="Unassigned"/> and spread 60 / 20 / 20.</summary>
    public sealed record SplitsSeen([EnumWords<SplitSource>] string Source, int Distil, int Tune, int Lockbox, int Unassigned);

    /// <summary>A place where the collection can be read in another way.</summary>
    public sealed record Choice(string Field, string Message, string Taken, IReadOnlyList<ChoiceOption> Options);

    /// <summary>One way to read it.</summary>
    public sealed record ChoiceOption(string Value, string Meaning);

    public sealed class Handler(IQuerySession session, InputTrees trees, UploadTickets tickets) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (project, input) = request;
            if (await session.LoadAsync<ProjectView>(project, cancellationToken) is null) return Missing.Of("project", project);
            if (!(await trees.OpenAsync(input.Source, ZipLimits.Dataset, cancellationToken)).TryGet(out var tree, out var rejection)) return rejection;
            using (tree)
                return DatasetReader.Read(tree, input.Choices).TryGet(out var listing, out rejection)
                    ? Of(listing, input, input.Source.ArchiveHash is { } hash ? tickets.Issue(hash, input.Name) : null)
                    : rejection;
        }
    }

    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/projects/{project}/datasets/inspect", async (string project, HttpRequest http, IBlobStore blobs, UploadTickets tickets, IMediator ask, CancellationToken ct) =>
        {
            if (!(await DatasetInput.ReadAsync(http, settings, blobs, tickets, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(project, input), ct)).ToOk();
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Project, Permission.Tune)
        .TakesForm(DatasetInput.Parts)
        .WithName("InspectDataset")
        .WithSummary("Says what an import of these photographs would understand; brings nothing in.")
        .Accepts<DatasetInput.Body>("application/json", "multipart/form-data")
        .Produces<Answer>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static Answer Of(DatasetListing listing, DatasetInput input, string? upload)
    {
        var counts = listing.Entries.CountBy(entry => entry.Split ?? "").ToDictionary();
        return new Answer(
            input.Name, Word(listing.Format), listing.How, listing.Entries.Count, listing.Entries.Count(entry => entry.Labelled), Classes(listing),
            new SplitsSeen(Word(listing.Splits), counts.GetValueOrDefault("distil"), counts.GetValueOrDefault("tune"), counts.GetValueOrDefault("lockbox"), counts.GetValueOrDefault("")),
            Understood.Ignored(listing), [.. listing.Refused.Take(MostRefused).Select(RefusedItem.Of)], listing.Refused.Count, Understood.Findings(listing),
            [.. listing.Questions.Select(asked => new Choice(asked.Field, asked.Message, asked.Taken, [.. asked.Options.Select(option => new ChoiceOption(option.Value, option.Meaning))]))],
            upload);
    }

    private static List<ClassSeen> Classes(DatasetListing listing)
    {
        var seen = listing.Classes.ToDictionary(name => name, _ => (Count: 0, Examples: new List<string>()));
        foreach (var entry in listing.Entries)
        {
            foreach (var label in entry.Labels)
            {
                var (count, examples) = seen[label];
                if (count < MostExamples) examples.Add(entry.Path);
                seen[label] = (count + 1, examples);
            }
        }

        return [.. listing.Classes.Select(name => new ClassSeen(name, seen[name].Count, seen[name].Examples))];
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
