using System.Collections.Immutable;
using Jalon.Runs.States;

namespace Jalon.Runs.Commands;

/// <summary>Append <c>TaskStarted</c>, execute the try (or ask the flow activity), append what came of it.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Attempt">Which try.</param>
/// <param name="Inputs">What it reads, dead inputs included, in the order in which the activity names them.</param>
/// <param name="Wait">What it waited for before it is asked again; null: it has not waited.</param>
/// <param name="RoundsLeft">How often its jump may still be made; 0 where there is none.</param>
public sealed record StartTask(TaskId Task, Attempt Attempt, ImmutableArray<TaskInput> Inputs, TaskWait? Wait, int RoundsLeft)
    : RunCommand(Task, Attempt);
