using NodaTime;

namespace Jalon.Runs.States;

/// <summary>What a task that waits (or has waited) waits for, and what came of it.</summary>
/// <param name="Since">When it was first asked: a wait <c>for</c> a duration counts from here, whatever happens between.</param>
/// <param name="Until">When it is asked again; null: only an answer ends the wait.</param>
/// <param name="For">What for, in a few words, as lists show it.</param>
/// <param name="Skipped">Somebody ended the wait before its time: the activity is asked as if the instant had come.</param>
/// <param name="Answer">The answer that ended the wait, if one did.</param>
/// <param name="AnsweredBy">Who gave it.</param>
public sealed record TaskWait(
    Instant Since, Instant? Until, string For, bool Skipped = false, string? Answer = null, string? AnsweredBy = null);
