using System.Globalization;
using Jalon.Runs.Commands;
using Jalon.Runs.States;

namespace Jalon.Runs.Tests.Tables;

/// <summary>What a table expects of a state: its status, its commands, and each activity that is neither pending nor merely done.</summary>
internal static class StateText
{
    public static string Line(RunState state) =>
        $"{state.Status.Text()} | {string.Join(", ", RunMachine.Commands(state).Select(Text))} | {string.Join(", ", Standing(state))}";

    /// <summary>All that a state holds, for comparing two.</summary>
    public static string Whole(RunState state) => string.Join('\n',
    [
        $"{state.Run} {state.Status.Text()} version {state.Version} epoch {state.Epoch} {state.Start?.Rules} pausing {state.IsPausing} simulated {state.IsSimulated}",
        $"from {state.StartedAt} to {state.EndedAt} {state.StopReason}",
        .. state.Graph.Activities.Select(a => $"{a.Name}: {state.Activities[a.Name]}"),
        .. state.Graph.Activities.SelectMany(a => a.Outputs.Select(o => $"{a.Name}.{o.Name}: {state.Transitions[a.Transition(o.Name)]}")),
        .. state.TaskOrder.Select(id => Whole(state.Tasks[id])),
    ]);

    private static string Whole(TaskState task) =>
        $"{task with { Inputs = [], Outputs = [] }} reads [{string.Join(", ", task.Inputs)}] gave [{string.Join(", ", task.Outputs)}]";

    private static string Text(RunCommand command)
    {
        var task = command.Attempt == Attempt.First ? $"{command.Task}" : $"{command.Task}/{command.Attempt}";
        return command switch
        {
            StartTask s => $"start {task}{Inputs(s)}{Wait(s.Wait)}{(s.RoundsLeft > 0 ? $" rounds left {s.RoundsLeft.ToString(CultureInfo.InvariantCulture)}" : "")}",
            WakeTask w => $"wake {task} at {Offsets.Text(w.Due)}",
            CancelTask => $"cancel {task}",
            _ => throw new InvalidOperationException(command.ToString()),
        };
    }

    private static string Inputs(StartTask start) => start.Inputs.Length == 0 ? "" : $"({string.Join(" ", start.Inputs.Select(Input))})";

    private static string Input(TaskInput input) => $"{input.Name}={(input.IsDead ? "dead" : input.Table)}";

    private static string Wait(TaskWait? wait) => wait switch
    {
        null => "",
        { Answer: { } answer } => $" answered {answer}",
        { Skipped: true } => $" skipped, since {Offsets.Text(wait.Since)}",
        _ => $" asked again, since {Offsets.Text(wait.Since)}",
    };

    private static IEnumerable<string> Standing(RunState state) => state.Graph.Activities
        .Select(a => state.Activities[a.Name].Phase switch
        {
            ActivityPhase.Dead => $"{a.Name} dead",
            ActivityPhase.Skipped => $"{a.Name} skipped",
            ActivityPhase.Active => $"{a.Name} {state.LastTask(a.Name)!.Phase.Text()}",
            ActivityPhase.Done when state.LastTask(a.Name) is { Phase: TaskPhase.Failed } => $"{a.Name} failed",
            _ => "",
        })
        .Where(text => text.Length > 0);
}
