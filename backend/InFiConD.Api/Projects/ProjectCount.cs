using Marten;

namespace InFiConD.Api.Projects;

/// <summary>How many of one kind of thing a project holds, told by the feature that owns them. <paramref name="Of"/> is the member of <see cref="ProjectCounts"/>.</summary>
internal sealed record ProjectCount(string Of, Func<IQuerySession, string, CancellationToken, Task<int>> CountAsync);
