namespace InFiConD.Core.Distillation;

/// <summary>What every fit of an ensemble shares, beside its data: together with the boxes they decide the weights.</summary>
/// <param name="Lambda">Price of a weight, as given or as chosen.</param>
/// <param name="Standardise">Whether concepts are penalised by their spread.</param>
/// <param name="Trainer">How students are fitted.</param>
public sealed record FitSettings(double Lambda, bool Standardise, Trainer Trainer);
