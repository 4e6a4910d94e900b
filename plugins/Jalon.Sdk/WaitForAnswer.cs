namespace Jalon.Sdk;

/// <summary>Ask again when somebody has signalled, or at an instant where that comes first.</summary>
/// <param name="Signal">The signal's name.</param>
/// <param name="Until">When the wait is given up; null for never.</param>
public sealed record WaitForAnswer(string Signal, DateTimeOffset? Until) : Decision;
