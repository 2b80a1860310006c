namespace InFiConD.Api.Configuration;

/// <summary>An expected reason not to start: shown as one message, without a stack trace, and the process ends with exit code 1.</summary>
/// <param name="message">What is wrong and what to do about it.</param>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
