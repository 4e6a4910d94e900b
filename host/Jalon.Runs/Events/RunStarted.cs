using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>The run's first event.</summary>
/// <param name="At">When.</param>
/// <param name="GraphDigest">The version it executes; must be the graph's.</param>
/// <param name="Rules">The rules it stays under to its end.</param>
/// <param name="By">Who or what started it: a user, the schedule, a signal.</param>
/// <param name="Parameters">Each parameter as a literal of the language.</param>
/// <param name="Simulated">Waits pass at once, gates hold nothing, effects are left out.</param>
/// <param name="AsOf">The instant that its activities take for now; null: the clock's.</param>
/// <param name="FailuresInARow">How many tasks of an activity had failed for good since one succeeded, in the runs before, by the activity's name; null: none.</param>
public sealed record RunStarted(
    Instant At,
    string GraphDigest,
    RulesVersion Rules,
    string By,
    IReadOnlyDictionary<string, string> Parameters,
    bool Simulated = false,
    Instant? AsOf = null,
    IReadOnlyDictionary<string, int>? FailuresInARow = null) : RunEvent(At);
