namespace InFiConD.Core.Projects;

/// <summary>A project was opened: the folder that datasets, maps, logits and ensembles live in.</summary>
public sealed record ProjectCreated(string Name, string Description);
