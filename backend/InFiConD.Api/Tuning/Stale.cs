using InFiConD.Api.Distillation;
using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Core;
using Marten;

namespace InFiConD.Api.Tuning;

/// <summary>The answer to a change that was built on an outdated ensemble: 412, with the current version and what happened since.</summary>
internal sealed class Stale(IQuerySession session, IPeople people)
{
    public static readonly Rejection Rejection = new("stale", "The ensemble changed since you looked. See what happened, then try again from there.");

    /// <summary>Answers a result; a stale one with the timeline behind <paramref name="seen"/>, the stream version the caller knew.</summary>
    public async Task<IResult> AnswerAsync<T>(Result<T> result, string ensemble, long seen, Func<T, IResult> onValue, CancellationToken ct)
    {
        if (result.TryGet(out var value, out var rejection)) return onValue(value);
        if (rejection.Code != Rejection.Code) return rejection.ToProblem();
        var since = await session.Query<TimelineEntry>()
            .Where(entry => entry.EnsembleId == ensemble && entry.StreamVersion > seen)
            .OrderBy(entry => entry.StreamVersion)
            .ToListAsync(ct);
        var current = since.Count > 0 ? since[^1].StreamVersion : seen;
        return rejection.ToProblem(new Dictionary<string, object?>
        {
            ["currentVersion"] = current,
            ["since"] = since.Select(entry => ReadTimeline.Shape(entry, people)).ToList(),
        });
    }
}
