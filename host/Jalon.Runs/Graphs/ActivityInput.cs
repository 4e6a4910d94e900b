namespace Jalon.Runs.Graphs;

/// <summary>An input of an activity: the setting that names it, and the transition it names.</summary>
/// <param name="Name">The setting's name. Several inputs may share it, as in <c>union = [a, b]</c>; their order is kept.</param>
/// <param name="Transition">The output that feeds it.</param>
public sealed record ActivityInput(string Name, TransitionName Transition);
