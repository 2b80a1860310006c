using InFiConD.Core.Provenance;

namespace InFiConD.Core.Projects;

/// <summary>A project was opened: the folder that datasets, maps, logits and ensembles live in.</summary>
[StoredAs("project_created")]
public sealed record ProjectCreated(string Name, string Description);
