using InFiConD.Api.Http;
using InFiConD.Api.Projects;
using InFiConD.Core;
using Marten;

namespace InFiConD.Api.Datasets;

/// <summary>What several requests check before they ask for work on a project's inputs.</summary>
internal static class ProjectInputs
{
    /// <summary>A dataset of this project whose images are in.</summary>
    public static async Task<Result<DatasetView>> DatasetAsync(IQuerySession session, string project, string? id, CancellationToken ct)
    {
        if (await session.LoadAsync<ProjectView>(project, ct) is null) return Missing.Of("project", project);
        var dataset = string.IsNullOrEmpty(id) ? null : await session.LoadAsync<DatasetView>(id, ct);
        if (dataset?.ProjectId != project) return new Rejection("dataset-unknown", $"This project has no dataset {id}.", "datasetId");
        return dataset.ManifestHash is null ? new Rejection("not-ready", "The dataset is not ready yet: wait for its import.", "datasetId") : dataset;
    }
}
