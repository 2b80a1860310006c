namespace InFiConD.Core;

/// <summary>A refusal by value: what a person asked for cannot be done, and why. Exceptions are for bugs.</summary>
/// <param name="Code">Stable, machine-readable name of the refusal, for example <c>strength-too-small</c>.</param>
/// <param name="Message">What was wrong and what to do instead, in plain words.</param>
/// <param name="Field">The input field that is to blame, in the caller's spelling; null when it is the whole request.</param>
public sealed record Rejection(string Code, string Message, string? Field = null);
