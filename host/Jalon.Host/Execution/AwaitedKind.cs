using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>A kind of thing that tasks wait for by its name, and how a wait says so in a run's events: <c>signal order_paid</c>.</summary>
/// <param name="word">The kind's own word.</param>
internal sealed class AwaitedKind(string word)
{
    private readonly string _prefix = word + " ";

    /// <summary>What a task says that it waits for.</summary>
    public string For(string name) => _prefix + name;

    /// <summary>The name of what a wait is or was for; null where that is of another kind.</summary>
    public string? NameIn(TaskWait wait) => wait.For.StartsWith(_prefix, StringComparison.Ordinal) ? wait.For[_prefix.Length..] : null;

    /// <summary>The name of what a task waits for now; null where it waits for nothing of this kind.</summary>
    public string? NameOf(TaskState task) => task is { Phase: TaskPhase.Waiting, Wait: { } wait } ? NameIn(wait) : null;
}
