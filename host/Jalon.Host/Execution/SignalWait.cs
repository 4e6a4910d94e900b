using System.Text.Json;
using Jalon.Api;
using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>How a wait for a signal stands in a run's events: what it waits for, and the values that came with the signal.</summary>
internal static class SignalWait
{
    private static readonly AwaitedKind s_signal = new("signal");

    /// <summary>What a task says that it waits for.</summary>
    public static string For(string signal) => s_signal.For(signal);

    /// <summary>The name of the signal that a task waits for; null where it waits for none.</summary>
    public static string? NameOf(TaskState task) => s_signal.NameOf(task);

    /// <summary>Values as an answer.</summary>
    public static string Write(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Json.Options);

    /// <summary>The values that came to a run with its signals, in the order of its tasks.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(RunState state) => state.TaskOrder
        .Select(id => state.Tasks[id].Wait)
        .Where(w => w is { Answer: not null } && s_signal.NameIn(w) is not null)
        .SelectMany(w => JsonSerializer.Deserialize<Dictionary<string, string>>(w!.Answer!, Json.Options)!);
}
