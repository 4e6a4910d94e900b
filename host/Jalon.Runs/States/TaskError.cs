using NodaTime;

namespace Jalon.Runs.States;

/// <summary>What went wrong with a task, last.</summary>
/// <param name="Code">A stable code, for programs and documentation.</param>
/// <param name="Message">What, where and what to do next, for people.</param>
/// <param name="At">When.</param>
/// <param name="Attempt">In which try.</param>
public sealed record TaskError(string Code, string Message, Instant At, Attempt Attempt);
