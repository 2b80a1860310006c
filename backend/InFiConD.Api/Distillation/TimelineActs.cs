namespace InFiConD.Api.Distillation;

/// <summary>How each event of an ensemble's stream is shown on its timeline. Every feature describes its own.</summary>
internal sealed class TimelineActs
{
    private readonly Dictionary<Type, Func<TimelineEntry, object, TimelineEntry>> _acts = [];

    public TimelineActs(IEnumerable<Action<TimelineActs>> features)
    {
        foreach (var describe in features) describe(this);
    }

    public IEnumerable<Type> Types => _acts.Keys;

    /// <summary>Shows events of one type: <paramref name="show"/> adds what their kind has to an entry with what all have.</summary>
    public TimelineActs On<T>(Func<TimelineEntry, T, TimelineEntry> show)
    {
        _acts.Add(typeof(T), (entry, e) => show(entry, (T)e));
        return this;
    }

    public TimelineEntry Show(TimelineEntry entry, object e) => _acts[e.GetType()](entry, e);
}

internal static class TimelineActsRegistration
{
    /// <summary>Adds a feature's events to the timeline.</summary>
    public static IServiceCollection AddTimelineActs(this IServiceCollection services, Action<TimelineActs> describe) => services.AddSingleton(describe);
}
